import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokenKey } from './bot/directline/tokenKey.js';
import type { Rewording, RewordingParts } from './bot/rewording/rewording.js';
import { createSite } from './bot/site.js';
import { systemClock } from './clock.js';
import { installed, isLoopback, readConfig, type Config } from './config.js';
import { mountConsole, type Console } from './console/mount.js';
import { loadDialogContent } from './dialogs/content.js';
import { newSession } from './dialogs/newSession.js';
import { makeStep } from './dialogs/step.js';
import { asHavenError } from './errors.js';
import { Desk } from './handoff/desk.js';
import { policyWith } from './languageModel.js';
import { createLog, type Log } from './log.js';
import { createMetrics } from './metrics.js';
import { openReader } from './nlu/reader.js';
import { loadOwnLines } from './ownLines.js';
import { loadPolicy } from './policy.js';
import { openStore } from './store/openStore.js';
import { Wording } from './wording.js';

/** The composition root: configuration → stores → reader → bot → server, and nothing else. */
const operator = Wording.load(installed('content/operator'));
const say = (key: string, params: Record<string, string | number> = {}): boolean =>
  process.stdout.write(`${operator.say('en', key, params)}\n`);

start().catch((thrown: unknown) => {
  const { code, detail, cause } = asHavenError(thrown);
  say('start.refused', { detail: detail ?? code });
  createLog('error').error('start failed', { error: cause ?? thrown });
  process.exit(1);
});

async function start(): Promise<void> {
  const began = performance.now();
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const { site, console, degraded, close } = await compose(config, log);
  const port = await site.listen(config.port, config.host);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(0)));
  await announce(config, port, console, degraded(), (performance.now() - began) / 1000);
}

async function compose(config: Config, log: Log) {
  const clock = systemClock;
  const metrics = createMetrics();
  const policy = policyWith(loadPolicy(config.policy), config.languageModel);
  const content = loadDialogContent(installed('content'), loadOwnLines(config.crisisLines));
  const [store, reader] = await Promise.all([
    openStore({ ...config, clock }),
    openReader({ modelDir: config.modelDir }),
  ]);
  const failed = (error: unknown): void => log.error('background work failed', { error });
  const consoleWords = Wording.load(installed('content/console'));
  const desk = new Desk({
    ...store,
    clock,
    humans: policy.humans,
    retentionDays: policy.retentionDays,
    words: (locale) => (key, params) => consoleWords.say(locale, key, params),
    failed,
  });
  const degraded = (): string[] => [...reader.degraded(), ...store.degraded()];
  const rewording = await rewordingOf(config, { reader, wording: content.wording, clock, log, metrics });
  const site = createSite({
    ...store,
    ...config,
    rewording,
    step: makeStep(content),
    newSession,
    reader,
    policy,
    clock,
    log,
    metrics,
    desk,
    wording: content.wording,
    frame: Wording.load(installed('content/page')),
    key: tokenKey(join(dirname(config.keyFile), 'token.key')),
    publicUrl: config.publicUrl ?? undefined,
    hosts: hostsOf(config),
    degraded,
    files: {
      page: fileURLToPath(new URL('./bot/page/', import.meta.url)),
      webChat: installed('vendor/webchat'),
      protocol: installed('docs/safety/protocol.md'),
    },
  });
  const console = mountConsole(site.server, {
    ...store,
    desk,
    clock,
    wordsFolder: installed('content/console'),
    publicUrl: config.publicUrl ?? undefined,
    replyWords: (locale, key) => (content.wording.has(locale, key) ? content.wording.plain(locale, key) : null),
    failed,
  });
  desk.subscribe((event) => site.turns.counselor(event));
  desk.subscribe(async () => metrics.waitingCases.set((await desk.waiting()).length));
  desk.resume().catch(failed);
  const close = async (): Promise<void> => {
    console.close();
    desk.stop();
    await site.close();
    await Promise.all([reader.close(), store.close()]);
  };
  return { site, console, degraded, close };
}

/** Other words by a language model; nothing of it is loaded where none is set up. */
async function rewordingOf(
  { languageModel }: Config,
  parts: Pick<RewordingParts, 'reader' | 'wording' | 'clock' | 'log' | 'metrics'>,
): Promise<Rewording | undefined> {
  if (!languageModel) return undefined;
  const { openRewording } = await import('./bot/rewording/openRewording.js');
  return openRewording(languageModel, installed('content'), process.env, parts);
}

/** Loopback serves loopback names; beyond it, the public address's name. */
function hostsOf({ host, publicUrl }: Config): string[] {
  if (publicUrl) return [new URL(publicUrl).host];
  return isLoopback(host) ? [] : ['*'];
}

async function announce(
  config: Config,
  port: number,
  console: Console,
  degraded: string[],
  seconds: number,
): Promise<void> {
  const url = config.publicUrl ?? `http://${config.host}:${port}`;
  say('start.ready', { seconds: Math.round(seconds * 10) / 10 });
  for (const key of ['start.chat', 'start.console', 'start.bot']) say(key, { url });
  const setup = await console.setupPath().catch(() => null);
  if (setup) say('start.firstAccount', { link: url + setup });
  if (!config.policy) say('start.noPolicy');
  if (degraded.length > 0) say('start.degraded', { parts: degraded.join(', ') });
}
