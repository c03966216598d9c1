import type { Decision } from '../../dialogs/decision.js';
import { usableWindow } from '../commitPlan.js';
import type { Job } from '../personWork.js';
import type { WindowText } from '../sessions.js';
import type { Rewording } from './rewording.js';

/** Words for one reply of the outbox. */
interface OtherWords {
  /** The outbox item's id. */
  id: string;
  words: string;
}

/** From this level on every word is reviewed. The step marks nothing there; it is checked again where words leave. */
const unclear = 2;

/**
 * A model's words for the one reply of a turn that may have some.
 * @param window the person's earlier texts; what chat consent does not cover any more is left out
 * @returns null when the reviewed words stand
 */
export async function otherWords(
  rewording: Pick<Rewording, 'words'> | undefined,
  person: string,
  { id, input, reading, at }: Job,
  { session, replies }: Decision,
  window: readonly WindowText[],
): Promise<OtherWords | null> {
  const position = replies.findIndex(({ rewordable }) => rewordable);
  const reply = replies[position];
  if (!rewording || !reply?.rewordable || input.kind !== 'message' || replies.some(({ urgent }) => urgent)) return null;
  if (session.level >= unclear || !reading || reading.level >= unclear) return null;
  const earlier = usableWindow(session, window, at).map(({ text }) => text);
  const { rewordable } = reply;
  const words = await rewording.words({ person, reply, rewordable, message: input.text, earlier });
  return words === null ? null : { id: `${id}:${position}`, words };
}
