import { second } from '../clock.js';
import { asHavenError } from '../errors.js';
import { late, within } from './deadline.js';
/** The floor's reading as a whole one: no model has seen the text. */
export const floorOnly = (floor) => ({
    ...floor,
    emotions: null,
    basic: null,
    top: [],
    topics: [],
    model: null,
});
/**
 * Reads a text, and settles for the floor when the model is too slow, too busy or failing: a message is never left
 * unread. Emotions are dropped at once where they may not be inferred; the risk reading never depends on consent.
 */
export async function readText(parts, text, previous, session, ms) {
    const { reader, policy, clock, log, metrics } = parts;
    const byModel = reader.read(text, previous).catch((error) => {
        log.warn('model did not read', { code: asHavenError(error).code, error });
        return late;
    });
    const began = clock.now();
    const reading = await within(clock, ms, byModel);
    metrics.reading.observe((clock.now() - began) / second);
    if (reading === late)
        return floorOnly(reader.floor(text, previous));
    const mayInfer = policy.emotionInference && session.consents.emotion?.granted === true;
    return mayInfer ? reading : { ...reading, emotions: null, basic: null, top: [] };
}
//# sourceMappingURL=readings.js.map