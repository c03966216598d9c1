import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HavenError } from '../../errors.js';
import { localeOf } from '../freshState.js';
import { chatSecurity, textSecurity } from '../http/contentSecurity.js';
import { send, sendJson } from '../http/respond.js';
import { fillPage } from './fillPage.js';
import { renderMarkdown } from './renderMarkdown.js';
const types = {
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    svg: 'image/svg+xml',
    html: 'text/html; charset=utf-8',
};
/** Files of the page, by address. Nothing else of the folder is served. */
const assets = ['chat.css', 'chat.js', 'icon.svg', 'text.css'];
const day = 'public, max-age=86400';
/** The person's page, what it loads, and the published safety protocol. */
export function chatRoutes({ frame, files }) {
    return [
        redirect('/', '/chat'),
        {
            method: 'get',
            path: '/chat',
            async handle(request, response) {
                const nonce = randomBytes(16).toString('base64');
                const locale = pageLocale(request);
                response.setHeader('content-security-policy', chatSecurity(nonce, request.raw.headers.host ?? ''));
                const page = await readText(join(files.page, 'chat.html'));
                send(response, 200, types.html, fillPage(page, { ...words(frame, locale), nonce, locale }));
            },
        },
        {
            method: 'get',
            path: '/chat/words/:locale',
            async handle({ params }, response) {
                sendJson(response, 200, words(frame, localeOf(params['locale'])));
            },
        },
        ...assets.map((name) => asset(`/chat/${name}`, join(files.page, name))),
        asset('/chat/webchat.js', join(files.webChat, 'webchat.js'), day),
        {
            method: 'get',
            path: '/protocol',
            async handle(request, response) {
                const locale = pageLocale(request);
                response.setHeader('content-security-policy', textSecurity);
                const body = renderMarkdown(await readText(files.protocol));
                const page = await readText(join(files.page, 'text.html'));
                send(response, 200, types.html, fillPage(page, { locale, title: frame.say(locale, 'protocol.title') }, body));
            },
        },
    ];
}
/** `?lang=` as chosen on the page, else what the browser prefers. */
function pageLocale({ raw, query }) {
    return localeOf(query.get('lang') ?? raw.headers['accept-language']?.split(',')[0]);
}
const words = (frame, locale) => Object.fromEntries(frame
    .keys(locale)
    .filter((key) => key.startsWith('page.'))
    .map((key) => [key, frame.say(locale, key)]));
function asset(path, file, cache = 'no-cache') {
    const type = types[path.endsWith('.css') ? 'css' : path.endsWith('.svg') ? 'svg' : 'js'];
    return {
        method: 'get',
        path,
        async handle(_request, response) {
            response.setHeader('cache-control', cache);
            send(response, 200, type, await readBytes(file));
        },
    };
}
const redirect = (path, to) => ({
    method: 'get',
    path,
    async handle(_request, response) {
        response.setHeader('location', to);
        send(response, 302, 'text/plain', '');
    },
});
async function readBytes(file) {
    try {
        return await readFile(file);
    }
    catch (cause) {
        throw new HavenError('not_found', file, { cause });
    }
}
const readText = async (file) => Buffer.from(await readBytes(file)).toString('utf8');
//# sourceMappingURL=chatRoutes.js.map