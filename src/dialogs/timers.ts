import type { TimerName } from './input.js';
import { minute } from '../clock.js';
import { speak, withReply, type Draft } from './draft.js';
import { cardFor, needFor, shown } from './acts/lines.js';
import { unanswered } from './counselorEvents.js';
import { chartEvent } from './events.js';
import { pathOf } from './paths.js';
import { enter } from './perform.js';
import type { Turning } from './turning.js';

const silenceKeys: Readonly<Partial<Record<TimerName, string>>> = {
  'silence.2min': 'silence.two',
  'silence.5min': 'silence.five',
  'silence.15min': 'silence.fifteen',
};

/** A timer that was asked for has run out. One that no longer applies says nothing. */
export function onTimer(draft: Draft, turn: Turning, name: TimerName): Draft {
  const { level } = draft.session;
  const human = draft.session.case?.state === 'accepted';
  const key = silenceKeys[name];
  if (key) return level === 4 && !human && !readAlong(draft) ? speak(draft, key, 'urgent') : draft;
  if (name === 'pace') return human ? draft : nextStep(draft, turn);
  if (name === 'caseUnanswered') return unanswered(draft, turn);
  return name === 'counselorSilent' && level === 4 && human ? forTheCounselor(draft, turn) : draft;
}

/** The counselor has written nothing for a minute after a sign at L4: the L4 reply once, marked as the program's. */
function forTheCounselor(draft: Draft, turn: Turning): Draft {
  const { card, name } = cardFor(draft, turn, needFor(draft, turn, pathOf(turn.context.pick)));
  const params = { place: card.emergency.length > 0 ? 'known' : 'other' };
  return shown(withReply(draft, { key: 'crisis.l4.whileSilent', params, lines: card, urgent: true }), name);
}

/** Nothing is sent unasked to somebody who said that it is not safe to chat. */
const readAlong = ({ session }: Draft): boolean =>
  session.active?.flow === 'crisis' && session.active.value === 'quiet';

/** A timer that was due this long before, as after a restart, goes on with nothing. */
const paceStale = 15 * minute;

/** The next step of an exercise the program paces; a timer left over from another flow or state does nothing. */
function nextStep(draft: Draft, turn: Turning): Draft {
  const { active, level, notices } = draft.session;
  const stale = notices.seenAt === undefined || turn.at - Date.parse(notices.seenAt) > paceStale;
  if (active?.flow !== 'grounding' || !turn.tags.has('paced') || level === 4 || stale) return draft;
  const event = chartEvent('NEXT', draft.session, turn, 'next');
  return enter(draft, turn, { to: 'flow', flow: 'grounding', event, running: 'keep' });
}
