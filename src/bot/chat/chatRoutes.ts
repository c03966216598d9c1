import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { HavenError } from '../../errors.js';
import { directionOf } from '../../direction.js';
import { escapeHtml } from '../../html.js';
import { lookup } from '../../localeChain.js';
import { factsOf, isLocale, unstated } from '../../locales.js';
import type { Wording } from '../../wording.js';
import { chatSecurity, textSecurity } from '../http/contentSecurity.js';
import { pageLanguage, pageLocales } from '../http/pageLocale.js';
import { send, sendJson } from '../http/respond.js';
import type { Route, RoutedRequest } from '../http/route.js';
import { fillPage } from './fillPage.js';
import { renderMarkdown } from './renderMarkdown.js';

interface ChatRoutes {
  frame: Wording;
  files: { page: string; webChat: string; protocol: string };
}

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
};
/** Files of the page, by address. Nothing else of the folder is served. */
const assets = ['chat.css', 'chat.js', 'icon.svg', 'text.css'] as const;
const day = 'public, max-age=86400';

/** The person's page, what it loads, and the published safety protocol. */
export function chatRoutes({ frame, files }: ChatRoutes): Route[] {
  return [
    redirect('/', '/chat'),
    {
      method: 'get',
      path: '/chat',
      async handle(request, response) {
        const nonce = randomBytes(16).toString('base64');
        const { locale, dir } = pageLanguage(frame, request);
        response.setHeader('content-security-policy', chatSecurity(nonce, request.raw.headers.host ?? ''));
        const page = await readText(join(files.page, 'chat.html'));
        send(
          response,
          200,
          types.html,
          fillPage(
            page,
            { ...words(frame, locale), nonce, locale, dir, webChat: webChatLocale(locale) },
            options(frame),
          ),
        );
      },
    },
    {
      method: 'get',
      path: '/chat/words/:locale',
      async handle({ params }, response) {
        sendJson(response, 200, words(frame, lookup(params['locale'] ?? '', frame.locales()) ?? unstated));
      },
    },
    ...assets.map((name) => asset(`/chat/${name}`, join(files.page, name))),
    asset('/chat/webchat.js', join(files.webChat, 'webchat.js'), day),
    {
      method: 'get',
      path: '/protocol',
      async handle(request, response) {
        const { locale, dir } = pageLanguage(frame, request);
        response.setHeader('content-security-policy', textSecurity);
        const body = renderMarkdown(await readText(files.protocol));
        const page = await readText(join(files.page, 'text.html'));
        send(
          response,
          200,
          types.html,
          fillPage(page, { locale, dir, title: frame.say(locale, 'protocol.title') }, body),
        );
      },
    },
  ];
}

/** What Web Chat calls a locale, for its own few words. */
const webChatLocale = (locale: string): string => (isLocale(locale) ? factsOf(locale).platform : locale);

/** The languages to choose from, each by its own name. */
const options = (frame: Wording): string =>
  pageLocales(frame)
    .map((tag) => {
      const marks = `value="${escapeHtml(tag)}" lang="${escapeHtml(tag)}" dir="${directionOf(tag)}"`;
      return `<option ${marks}>${escapeHtml(frame.say(tag, 'page.languageName'))}</option>`;
    })
    .join('');

const words = (frame: Wording, locale: string): Record<string, string> =>
  Object.fromEntries(
    frame
      .keys(locale)
      .filter((key) => key.startsWith('page.'))
      .map((key) => [key, frame.say(locale, key)]),
  );

function asset(path: string, file: string, cache = 'no-cache'): Route {
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

const redirect = (path: string, to: string): Route => ({
  method: 'get',
  path,
  async handle(_request: RoutedRequest, response: ServerResponse) {
    response.setHeader('location', to);
    send(response, 302, 'text/plain', '');
  },
});

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new HavenError('not_found', file, { cause });
  }
}

const readText = async (file: string): Promise<string> => Buffer.from(await readBytes(file)).toString('utf8');
