import { fileURLToPath } from 'node:url';
import type { Response, Server } from 'restify';
import type { Clock } from '../clock.js';
import { directionOf } from '../direction.js';
import { HavenError } from '../errors.js';
import type { Audit } from '../handoff/audit.js';
import type { Counselors } from '../handoff/counselors.js';
import type { Desk } from '../handoff/desk.js';
import { unstated } from '../locales.js';
import { preferredLocale } from '../preferredLocale.js';
import { addAccountRoutes } from './accountRoutes.js';
import { Accounts } from './accounts.js';
import { loadAssets, type Asset } from './assets.js';
import { addCaseRoutes } from './caseRoutes.js';
import { Invitations } from './invitations.js';
import { Live } from './live.js';
import { Passwords } from './passwords.js';
import { headersAlways } from './respond.js';
import { Routes } from './routes.js';
import { SignIns } from './signedIn.js';
import type { ReplyWords } from './views.js';

/** What the console works with. */
export interface ConsoleDeps {
  desk: Desk;
  counselors: Counselors;
  audit: Audit;
  clock: Clock;
  /** Folder of `<tag>.json` with the console's words (`content/console`). */
  wordsFolder: string;
  /**
   * The words behind the content keys in a packet (what the program said and gave), as the person read them; null where
   * there are none. Without it the keys are shown.
   */
  replyWords?: ReplyWords;
  /** Where counselors reach the console when it is not the server's own address, e.g. `https://haven.example`. */
  publicUrl?: string;
  /** Hears of errors that are not the visitor's doing. */
  failed: (thrown: unknown) => void;
}

/** The console, mounted. */
export interface Console {
  /**
   * The path of the one-time link that makes the first counselor's account (after `#`, which browsers do not send to
   * servers), or null when there is an account already.
   */
  setupPath(): Promise<string | null>;
  /** Ends the live streams, so that the server can close. */
  close(): void;
}

/**
 * Adds the counselors' web application to a restify server: the page at `/console`, its files under
 * `/console/assets/`, its API under `/console/api/`.
 * @throws HavenError `content_invalid` when the page or its words are missing
 */
export function mountConsole(server: Server, deps: ConsoleDeps): Console {
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
    setupPath: async () =>
      (await deps.counselors.count()) === 0 ? `/console#setup=${invitations.create('supervisor')}` : null,
    close: () => live.close(),
  };
}

/** @returns the locales that the page has words for */
function addPage(routes: Routes, wordsFolder: string): string[] {
  const assets = loadAssets(fileURLToPath(new URL('./page/', import.meta.url)), wordsFolder);
  const tags = [...assets.keys()].flatMap((name) => /^words\/(.+)\.json$/u.exec(name)?.[1] ?? []);
  routes.open('/console', (request, response) => {
    const locale = preferredLocale(request.headers['accept-language'], tags) ?? unstated;
    sendAsset(response, inLanguage(assets.get('index.html'), locale));
  });
  routes.open('/console/assets/*', (request, response) =>
    sendAsset(response, assets.get(request.path().replace('/console/assets/', ''))),
  );
  return tags;
}

/** The page, marked with the language it begins in and the direction of that. */
function inLanguage(page: Asset | undefined, locale: string): Asset | undefined {
  const marked = page?.bytes
    .toString('utf8')
    .replace('<html lang="en">', `<html lang="${locale}" dir="${directionOf(locale)}">`);
  return page && marked !== undefined ? { ...page, bytes: Buffer.from(marked) } : undefined;
}

/** @throws HavenError `not_found` */
function sendAsset(response: Response, asset: Asset | undefined): void {
  if (!asset) throw new HavenError('not_found');
  response.writeHead(200, { ...headersAlways, 'Content-Type': asset.type, 'Content-Length': asset.bytes.length });
  response.end(asset.bytes);
}
