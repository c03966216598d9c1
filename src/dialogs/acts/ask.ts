import type { SignalKind } from '../../nlu/reading.js';
import { speak, withAsked, withSession, type Draft } from '../draft.js';
import { asksSelf, pathOf } from '../paths.js';
import type { Session } from '../session.js';
import type { Turning } from '../turning.js';
import type { Act } from './act.js';
import { opening } from './crisis.js';
import { plainSimplified } from '../hearing/answers.js';
import { phraseIds } from '../hearing/cleared.js';

/** Kinds whose words may be given back in the question: none of them can hold a method. */
const quotableKinds: ReadonlySet<SignalKind> = new Set([
  'ambiguous',
  'hopeless',
  'veiled',
  'passive',
  'distress',
  'somatic',
]);
/** Longer texts are not quoted. */
const quoteLength = 60;

/**
 * The person's own words where they may be quoted: short, plain, and of a kind that cannot name a method. The floor
 * reports only what is new in a text; what the model alone read may stand in an earlier one.
 */
export function quotable(turn: Turning): string | null {
  const text = turn.text?.trim() ?? '';
  if (text.length === 0 || text.length > quoteLength || /[\d\n<>{}[\]*_`|\\/@#]/u.test(text)) return null;
  if (!turn.signals.some(({ source, level }) => source.startsWith('lexicon:') && level >= 2)) return null;
  if (!turn.signals.every((signal) => quotableKinds.has(signal.kind))) return null;
  if (turn.content.unquotable.some((pattern) => pattern.test(plainSimplified(text)))) return null;
  return text.replace(/[.。!！]+$/u, '');
}

/** The quote as parameters of a text. */
export function quoteIn(turn: Turning): Record<string, string> {
  const quote = quotable(turn);
  return { quote: quote ?? '', quoted: quote ? 'yes' : 'no' };
}

/** Asks one gentle question of the crisis flow. */
export const ask: Act = (draft, turn, question) => {
  if (question === 'direct' || question === 'directAfter') return askDirect(draft, turn, question);
  if (question === 'own') return askOwn(draft, turn);
  if (question === 'whether') return counted(speak(draft, whetherKey(turn), 'direct'), turn);
  if (question === 'directAgain') return counted(speak(draft, 'crisis.direct.again', 'direct'), turn);
  if (question === 'hedged')
    return counted(speak(draft, 'crisis.direct.hedged', 'direct', { params: quoteIn(turn) }), turn);
  if (question === 'explained') return counted(speak(draft, 'crisis.direct.explained', 'direct'), turn);
  if (question === 'recheck') return speak(draft, recheckKey(draft, turn), 'yesNoSkip');
  return speak(draft, questionKeys[question] ?? 'crisis.plan', 'yesNoSkip');
};

/** After self-harm or an earlier attempt nothing says yet that the person wants to die. */
const whetherKey = ({ context }: Turning): string =>
  pathOf(context.pick) === 'self_harm' ? 'crisis.whether.selfHarm' : 'crisis.whether.pastAttempt';

const questionKeys: Readonly<Record<string, string>> = {
  plan: 'crisis.plan',
  means: 'crisis.means',
  company: 'crisis.company',
};

function askDirect(draft: Draft, turn: Turning, question: 'direct' | 'directAfter'): Draft {
  const key = question === 'direct' ? 'crisis.direct' : 'crisis.direct.after';
  const params = question === 'direct' ? opening(draft, turn) : undefined;
  const pending = phraseIds(turn.signals, turn.text ?? '');
  return counted(withAsked(speak(draft, key, 'direct', params ? { params } : {}), { pending }), turn);
}

const withoutOwed = ({ owed: _owed, ...asked }: Session['asked']): Session['asked'] => asked;

/** Beside an emergency or violence: plain, and once. */
function askOwn(draft: Draft, turn: Turning): Draft {
  return counted(
    speak(withSession(draft, { asked: withoutOwed(draft.session.asked) }), 'crisis.direct.after', 'direct'),
    turn,
  );
}

const counted = (draft: Draft, turn: Turning): Draft =>
  withAsked(draft, { direct: draft.session.asked.direct + 1, directAtTurn: turn.before.turns });

/** Where the danger was not the person's own wish to die, the re-check asks about the danger. */
function recheckKey(draft: Draft, turn: Turning): string {
  if (!asksSelf(pathOf(turn.context.pick))) return 'crisis.recheck.danger';
  if (turn.signals.some(({ kind }) => kind === 'retracted')) return 'crisis.recheck.takenBack';
  return draft.session.level === 4 ? 'crisis.recheck.urgent' : 'crisis.recheck';
}
