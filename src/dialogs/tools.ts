import { hear, saidIn } from './listening.js';
import type { Session } from './session.js';
import { toldIn } from './told.js';
import type { Turning } from './turning.js';
import { toolNames, type ToolName } from './utterances.js';

/** Reflections that come before a tool is offered: listening goes first. */
const listenedFirst = 2;
/** Replies for which no other tool is offered. */
const pause = 12;
/** Replies after an offer of any kind for which none follows. */
const breath = 4;

/**
 * The tool whose words the person just used, or null: none at L2 and above, none near a loss, none to a minor, not
 * before there was some listening, not twice in a talk, and never two offers close together.
 */
export function toolFor(turn: Turning, now: Session): ToolName | null {
  const flow = now.active?.flow ?? 'reflection';
  if (flow !== 'reflection' || !turn.ownWords || !turn.policy.aiDialogue) return null;
  if (now.level >= 2 || now.age === 'minor' || offeredLately(now.recent)) return null;
  const words = turn.content.reflection[now.locale];
  const said = saidIn(turn.text);
  const found = toolNames.find(
    (name) => !now.recent.includes(`tool.offer.${name}`) && words.tools[name].some((pattern) => pattern.test(said)),
  );
  if (!found) return null;
  const told = toldIn(now.recent, words);
  const heard = hear(turn);
  if (heard.grief || told.grief || (heard.small !== null && heard.small !== 'asked')) return null;
  return told.count >= listenedFirst || heard.small === 'asked' ? found : null;
}

const offeredLately = (recent: readonly string[]): boolean =>
  recent.slice(-pause).some((key) => key.startsWith('tool.')) || recent.slice(-breath).includes('distress.offer');
