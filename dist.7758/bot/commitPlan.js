import { minute } from '../clock.js';
const windowTexts = 5;
const windowMs = 30 * minute;
/** The person's earlier texts that may still be used: the last five of 30 minutes, and none without chat consent. */
export function usableWindow(session, window, at) {
    if (!session.consents.chat?.granted)
        return [];
    return window.filter((text) => text.at > at - windowMs).slice(-windowTexts);
}
/** What one turn writes: everything it decided, in one piece. */
export function planCommit(state, decided) {
    const { turn, input, at, address, decision, sent, rest } = decided;
    const heard = input.kind === 'message' && !decision.chose ? [...state.window, { text: input.text, at }] : state.window;
    return {
        turn,
        session: decision.session,
        window: usableWindow(decision.session, heard, at),
        address,
        outbox: [...sent, ...rest],
        effects: [...decided.owed, ...pendingEffects(decided)],
        timers: nextTimers(state.timers, decided),
    };
}
/** The state as it is once the commit is written, for a store that could not take it. */
export function stateAfter(state, commit) {
    return {
        ...commit,
        version: state.version,
        turns: [...state.turns, commit.turn].slice(-200),
        outbox: [...state.outbox.filter(({ delivered }) => !delivered), ...commit.outbox],
        effects: [...state.effects.filter(({ done }) => !done), ...commit.effects],
    };
}
function pendingEffects({ turn, address, decision }) {
    return decision.effects
        .map((effect, position) => ({ id: `${turn}:${position}`, effect, address, done: false }))
        .filter(({ effect }) => effect.type !== 'timer.set' && effect.type !== 'timer.clear');
}
function nextTimers(timers, { input, at, decision }) {
    const next = new Map(Object.entries(timers));
    if (input.kind === 'timer')
        next.delete(input.name);
    for (const effect of decision.effects) {
        if (effect.type === 'timer.set')
            next.set(effect.name, at + effect.ms);
        if (effect.type === 'timer.clear')
            next.delete(effect.name);
    }
    return Object.fromEntries(next);
}
//# sourceMappingURL=commitPlan.js.map