import { second, type Clock } from '../clock.js';
import { mayReadEmotions } from '../dialogs/mayReadEmotions.js';
import type { Policy } from '../dialogs/policy.js';
import type { Session } from '../dialogs/session.js';
import { asHavenError } from '../errors.js';
import type { Log } from '../log.js';
import type { FloorReading, Reader, Reading } from '../nlu/reading.js';
import type { Metrics } from '../metrics.js';
import { late, within } from './deadline.js';

/** The floor's reading as a whole one: no model has seen the text. */
export const floorOnly = (floor: FloorReading): Reading => ({
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
export async function readText(
  parts: { reader: Reader; policy: Policy; clock: Clock; log: Log; metrics: Pick<Metrics, 'reading'> },
  text: string,
  previous: readonly string[],
  session: Session,
  ms: number,
): Promise<Reading> {
  const { reader, policy, clock, log, metrics } = parts;
  const mayInfer = mayReadEmotions(policy, session);
  const corrections = mayInfer ? session.learnt?.corrections : undefined;
  const byModel = reader.read(text, previous, corrections).catch((error: unknown): typeof late => {
    log.warn('model did not read', { code: asHavenError(error).code, error });
    return late;
  });
  const began = clock.now();
  const reading = await within(clock, ms, byModel);
  metrics.reading.observe((clock.now() - began) / second);
  if (reading === late) return floorOnly(reader.floor(text, previous));
  return mayInfer ? reading : { ...reading, emotions: null, basic: null, top: [] };
}
