import { asHavenError, HavenError } from '../errors.js';
import { usableWindow } from './commitPlan.js';
import { late, within } from './deadline.js';
import { runOpenEffects } from './effectWork.js';
import { freshState } from './freshState.js';
import { PersonWork } from './personWork.js';
import { readText } from './readings.js';
import { limits } from './turnParts.js';
/** How often a turn is decided anew when another process wrote in between. */
const mostAttempts = 5;
/** Runs one turn of one person from loading to settled; the caller sees to it that no other runs beside it. */
export async function runTurn(parts, turn, first) {
    if (turn.input.kind === 'message')
        parts.channel.typing?.(turn.address.conversation);
    for (let attempt = 1;; attempt += 1) {
        try {
            return await once(parts, turn, first);
        }
        catch (error) {
            const { code } = asHavenError(error);
            if (code !== 'version_conflict' || attempt === mostAttempts)
                throw error;
        }
    }
}
async function once(parts, turn, first) {
    const opened = await open(parts, turn, first);
    if (!opened)
        return;
    const { work, job } = opened;
    if (job)
        await work.advance(job, first);
    else
        await work.deliver();
    await runOpenEffects(parts, work);
    await work.settle();
}
/** Loads and reads. @returns null when there is nothing to do, and no job when the turn was taken before. */
async function open(parts, turn, first) {
    const loading = load(parts, turn);
    const lost = needsPerson(turn.input) && !parts.memory.get(turn.person);
    const quick = await within(parts.clock, lost ? limits.slowLoad : limits.quickLoad, loading);
    const known = typeof quick === 'object' ? quick : remembered(parts, turn);
    if (!known)
        return null;
    if (known.turns.includes(turn.id))
        return { work: new PersonWork(parts, turn.person, known), job: null };
    const job = await jobOf(parts, turn, known);
    const slow = quick === late ? await waitForStore(parts, turn, known, job, first, loading) : quick;
    const state = typeof slow === 'object' ? slow : known;
    if (!state || stale(state, turn))
        return null;
    const repeated = state.turns.includes(turn.id);
    return { work: new PersonWork(parts, turn.person, state, slow === 'unreachable'), job: repeated ? null : job };
}
/** The store is slow: whatever is urgent goes out now, from what the process knows; the rest waits for the store. */
async function waitForStore(parts, turn, known, job, first, loading) {
    await first.say(new PersonWork(parts, turn.person, known).decide(job));
    const loaded = await within(parts.clock, first.shown ? limits.urgentCommit : limits.slowLoad, loading);
    return loaded === late ? 'unreachable' : loaded;
}
async function load({ sessions, memory, log, newSession, clock }, turn) {
    try {
        const stored = memory.over(turn.person, await sessions.load(turn.person));
        return stored ?? (needsPerson(turn.input) ? null : freshState(newSession, turn));
    }
    catch (error) {
        const { code } = asHavenError(error);
        log.error('load failed', { code, error, person: turn.person, at: clock.now() });
        if (code === 'store_corrupt')
            throw new HavenError('bot_error', 'record cannot be read', { cause: error });
        return 'unreachable';
    }
}
const needsPerson = ({ kind }) => kind === 'timer' || kind === 'counselor';
const remembered = ({ memory, newSession }, turn) => memory.get(turn.person)?.state ?? freshState(newSession, turn);
/** A timer that was cleared or set anew since it came due has nothing to say. */
function stale({ timers }, { input, at }) {
    return input.kind === 'timer' && !((timers[input.name] ?? Infinity) <= at);
}
async function jobOf(parts, turn, state) {
    const { id, input, at } = turn;
    const address = needsPerson(input) ? state.address : turn.address;
    if (input.kind !== 'message')
        return { id, input, reading: null, at, address };
    const previous = usableWindow(state.session, state.window, at).map(({ text }) => text);
    const reading = await readText(parts, input.text, previous, state.session, limits.read);
    return { id, input, reading, at, address };
}
//# sourceMappingURL=turnRun.js.map