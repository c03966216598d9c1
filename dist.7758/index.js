import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokenKey } from './bot/directline/tokenKey.js';
import { createSite } from './bot/site.js';
import { systemClock } from './clock.js';
import { installed, isLoopback, readConfig } from './config.js';
import { mountConsole } from './console/mount.js';
import { loadDialogContent } from './dialogs/content.js';
import { newSession } from './dialogs/newSession.js';
import { makeStep } from './dialogs/step.js';
import { asHavenError } from './errors.js';
import { Desk } from './handoff/desk.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import { openReader } from './nlu/reader.js';
import { loadPolicy } from './policy.js';
import { openStore } from './store/openStore.js';
import { Wording } from './wording.js';
/** The composition root: configuration → stores → reader → bot → server, and nothing else. */
const operator = Wording.load(installed('content/operator'));
const say = (key, params = {}) => process.stdout.write(`${operator.say('en', key, params)}\n`);
start().catch((thrown) => {
    const { code, detail, cause } = asHavenError(thrown);
    say('start.refused', { detail: detail ?? code });
    createLog('error').error('start failed', { error: cause ?? thrown });
    process.exit(1);
});
async function start() {
    const began = performance.now();
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    const { site, console, degraded, close } = await compose(config, log);
    const port = await site.listen(config.port, config.host);
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => void close().finally(() => process.exit(0)));
    await announce(config, port, console, degraded(), (performance.now() - began) / 1000);
}
async function compose(config, log) {
    const clock = systemClock;
    const metrics = createMetrics();
    const policy = loadPolicy(config.policy);
    const content = loadDialogContent(installed('content'));
    const [store, reader] = await Promise.all([
        openStore({ ...config, clock }),
        openReader({ modelDir: config.modelDir }),
    ]);
    const failed = (error) => log.error('background work failed', { error });
    const consoleWords = Wording.load(installed('content/console'));
    const desk = new Desk({
        ...store,
        clock,
        humans: policy.humans,
        retentionDays: policy.retentionDays,
        words: (locale) => (key, params) => consoleWords.say(locale, key, params),
        failed,
    });
    const degraded = () => [...reader.degraded(), ...store.degraded()];
    const site = createSite({
        ...store,
        ...config,
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
    const close = async () => {
        console.close();
        desk.stop();
        await site.close();
        await Promise.all([reader.close(), store.close()]);
    };
    return { site, console, degraded, close };
}
/** Loopback serves loopback names; beyond it, the public address's name. */
function hostsOf({ host, publicUrl }) {
    if (publicUrl)
        return [new URL(publicUrl).host];
    return isLoopback(host) ? [] : ['*'];
}
async function announce(config, port, console, degraded, seconds) {
    const url = config.publicUrl ?? `http://${config.host}:${port}`;
    say('start.ready', { seconds: Math.round(seconds * 10) / 10 });
    for (const key of ['start.chat', 'start.console', 'start.bot'])
        say(key, { url });
    const setup = await console.setupPath().catch(() => null);
    if (setup)
        say('start.firstAccount', { link: url + setup });
    if (!config.policy)
        say('start.noPolicy');
    if (degraded.length > 0)
        say('start.degraded', { parts: degraded.join(', ') });
}
//# sourceMappingURL=index.js.map