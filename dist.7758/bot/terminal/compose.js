import { newSession } from '../../dialogs/newSession.js';
import { Desk } from '../../handoff/desk.js';
import { silentLog } from '../../log.js';
import { createMetrics } from '../../metrics.js';
import { effectRunner } from '../effects.js';
import { freshState } from '../freshState.js';
import { textOf } from '../rendering.js';
import { effectRooms } from '../rooms.js';
import { Turns } from '../turns.js';
import { TerminalChat } from './chat.js';
import { Recorder, terminalAddress, terminalPerson, turnId } from './conversation.js';
import { LineClock } from './lineClock.js';
import { onboarded } from './onboarded.js';
/** A whole conversation in one process: memory store, clock moved by the lines, nobody on duty. */
export async function composeTerminal(parts) {
    const clock = new LineClock(parts.startsAt, () => settle());
    const store = parts.openStore(clock);
    const metrics = createMetrics();
    const recorder = new Recorder((item) => saidReply(parts, item));
    const desk = new Desk({
        ...store,
        clock,
        humans: parts.policy.humans,
        words: (locale) => (key, params) => parts.consoleWords.say(locale, key, params),
        failed: () => undefined,
    });
    const exportLink = async () => 'terminal:export';
    const rooms = effectRooms({
        ...store,
        subjectOf: (person) => store.subjectOf(person),
        desk,
        clock,
        metrics,
        exportLink,
        forget: async () => undefined,
    });
    const turns = new Turns({
        step: recorder.noting(parts.step),
        newSession,
        reader: recorder.noted(parts.reader),
        policy: parts.policy,
        sessions: store.sessions,
        channel: recorder,
        runEffect: effectRunner(rooms),
        clock,
        log: silentLog,
        metrics,
    });
    desk.subscribe((event) => turns.counselor(event));
    const settle = async () => {
        await new Promise((resolve) => setImmediate(resolve));
        await turns.idle();
    };
    const fresh = freshState(newSession, {
        id: turnId(0, { kind: 'arrival' }),
        person: terminalPerson,
        address: terminalAddress,
        input: { kind: 'arrival' },
        at: clock.now(),
        seed: 0,
        known: {},
    });
    const session = parts.onboard ? onboarded(fresh.session, parts.onboard, clock.now()) : fresh.session;
    if (parts.onboard)
        await store.sessions.commit(terminalPerson, 0, { ...fresh, turn: turnId(0, { kind: 'arrival' }), session });
    return new TerminalChat({
        turns,
        recorder,
        now: () => clock.now(),
        moveTo: (at) => clock.moveTo(at),
        session: async () => (await store.sessions.load(terminalPerson))?.session ?? session,
    });
}
function saidReply({ wording, frame }, item) {
    const { key, choices } = item.reply;
    const text = textOf({ wording, frame, log: silentLog }, item);
    if (!choices?.length)
        return { key, text };
    const offered = choices.map((choice) => ({
        value: choice.value,
        text: wording.say(item.locale, choice.key, choice.params),
    }));
    return { key, text, choices: offered };
}
//# sourceMappingURL=compose.js.map