import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import restify from 'restify';
import { mountConsole, type Console } from '../../src/console/mount.js';
import type { DeskDeps } from '../../src/handoff/desk.js';
import { Wording } from '../../src/wording.js';
import { openOffice, type Office } from '../handoff/support.js';

export const wordsFolder = fileURLToPath(new URL('../../content/console', import.meta.url));

/** A real restify server with the console on it, at a free port. */
export interface Place extends Office {
  url: string;
  console: Console;
  close: () => Promise<void>;
}

/** @param folder of the page's words */
export async function openPlace(changes: Partial<DeskDeps> = {}, folder = wordsFolder): Promise<Place> {
  const wording = Wording.load(folder);
  const words: DeskDeps['words'] = (locale) => (key, params) => wording.say(locale, key, params);
  const office = openOffice(undefined, { words, ...changes });
  const server = restify.createServer();
  const failed = (thrown: unknown): void => void office.failures.push(thrown);
  const console = mountConsole(server, { ...office, ...changes, wordsFolder: folder, failed });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    console.close();
    office.desk.stop();
    server.server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(() => resolve(undefined));
    });
  };
  return { ...office, url: `http://127.0.0.1:${port}`, console, close };
}

export const password = 'a long enough password';

/** The token of the first account's link. */
export async function setupToken(place: Place): Promise<string> {
  return ((await place.console.setupPath()) ?? '').replace('/console#setup=', '');
}

/** What a test sees of an answer. */
export interface Answer {
  status: number;
  body: { error?: { code: string; message: string; fields?: string[] } } & Record<string, unknown>;
  headers: Headers;
}

/** A counselor's browser, as far as the API goes. */
export class Visitor {
  cookie = '';
  token = '';
  constructor(private readonly place: Place) {}

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    });
  }

  async send(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Answer> {
    const response = await fetch(`${this.place.url}${path}`, {
      method,
      headers: { cookie: this.cookie, 'x-haven-token': this.token, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
  }

  /** Keeps cookie and token as the page would. */
  async enter(path: string, body: unknown): Promise<Answer> {
    const answer = await this.ask('POST', path, body);
    this.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    this.token = String(answer.body.token ?? '');
    return answer;
  }
}

/** A visitor with the first account, signed in: a supervisor. */
export async function firstCounselor(place: Place, name = 'Sue'): Promise<Visitor> {
  const visitor = new Visitor(place);
  await visitor.enter('/console/api/setup', { token: await setupToken(place), name, password });
  return visitor;
}

/** Another account, made with an invitation, signed in. */
export async function anotherCounselor(place: Place, supervisor: Visitor, name: string): Promise<Visitor> {
  const { body } = await supervisor.ask('POST', '/console/api/invitations', { role: 'counselor' });
  const visitor = new Visitor(place);
  await visitor.enter('/console/api/setup', { token: body.token, name, password });
  return visitor;
}
