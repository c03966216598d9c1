import { fileURLToPath } from 'node:url';
import { HavenError } from '../errors.js';
import { addAccountRoutes } from './accountRoutes.js';
import { Accounts } from './accounts.js';
import { loadAssets } from './assets.js';
import { addCaseRoutes } from './caseRoutes.js';
import { Invitations } from './invitations.js';
import { Live } from './live.js';
import { Passwords } from './passwords.js';
import { headersAlways } from './respond.js';
import { Routes } from './routes.js';
import { SignIns } from './signedIn.js';
/**
 * Adds the counselors' web application to a restify server: the page at `/console`, its files under
 * `/console/assets/`, its API under `/console/api/`.
 * @throws HavenError `content_invalid` when the page or its words are missing
 */
export function mountConsole(server, deps) {
    const { desk, audit, clock, failed, replyWords = () => null } = deps;
    const publicUrl = deps.publicUrl === undefined ? undefined : new URL(deps.publicUrl);
    const secure = publicUrl?.protocol === 'https:';
    const invitations = new Invitations(clock);
    const passwords = new Passwords();
    const signIns = new SignIns(clock);
    const live = new Live({ desk, signIns, clock, replyWords });
    const accounts = new Accounts({ ...deps, invitations, passwords });
    const routes = new Routes({ server, signIns, publicHost: publicUrl?.host, failed });
    const locales = addPage(routes, deps.wordsFolder);
    addAccountRoutes({ routes, desk, accounts, invitations, signIns, live, audit, clock, secure });
    addCaseRoutes({ routes, desk, live, audit, clock, locales, replyWords });
    routes.nothingElse('/console/api/*');
    passwords.warm().catch(failed);
    return {
        setupPath: async () => (await deps.counselors.count()) === 0 ? `/console#setup=${invitations.create('supervisor')}` : null,
        close: () => live.close(),
    };
}
/** @returns the locales that the page has words for */
function addPage(routes, wordsFolder) {
    const assets = loadAssets(fileURLToPath(new URL('./page/', import.meta.url)), wordsFolder);
    const serve = (name) => (_request, response) => sendAsset(response, assets.get(name));
    routes.open('/console', serve('index.html'));
    routes.open('/console/assets/*', (request, response) => sendAsset(response, assets.get(request.path().replace('/console/assets/', ''))));
    return [...assets.keys()].flatMap((name) => /^words\/(.+)\.json$/u.exec(name)?.[1] ?? []);
}
/** @throws HavenError `not_found` */
function sendAsset(response, asset) {
    if (!asset)
        throw new HavenError('not_found');
    response.writeHead(200, { ...headersAlways, 'Content-Type': asset.type, 'Content-Length': asset.bytes.length });
    response.end(asset.bytes);
}
//# sourceMappingURL=mount.js.map