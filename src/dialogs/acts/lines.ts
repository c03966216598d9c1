import { resolveLines, type Need } from '../crisisLines.js';
import { speak, withEffect, withSession, type Draft } from '../draft.js';
import { pathOf, type CrisisPath } from '../paths.js';
import type { CrisisCard } from '../reply.js';
import type { Country } from '../session.js';
import type { Turning } from '../turning.js';
import type { Act } from './act.js';

/** How a card is shown. */
export interface Showing {
  need: Need;
  /** Nobody asked for it: the same card is then not shown again in this session. */
  unasked: boolean;
}

const needs: Readonly<Partial<Record<CrisisPath, Need>>> = {
  violence: 'abuse',
  overdose: 'poison',
  medical: 'medical',
  medical_other: 'medical',
};

/** For somebody young a youth line is among them, and comes first where nothing is more urgent. */
const youngNeeds: Readonly<Partial<Record<Need, Need>>> = {
  crisis: 'youth',
  abuse: 'youthAbuse',
  poison: 'youthPoison',
};

/** Where the one who is young is not the one who writes. */
const aboutAnother: ReadonlySet<CrisisPath> = new Set(['third_party', 'medical_other', 'child_at_risk']);

/** What the lines are for, by path and age. */
export function needFor(draft: Draft, turn: Turning, path: CrisisPath): Need {
  const young =
    draft.session.age === 'minor' ||
    (!aboutAnother.has(path) && turn.signals.some((signal) => signal.kind === 'minor'));
  const need = needs[path] ?? 'crisis';
  return young ? (youngNeeds[need] ?? need) : need;
}

/** The person's stated country; where this is about somebody else, that person's, if it was stated. */
const placeOf = ({ session }: Draft, turn: Turning): Country | null =>
  pathOf(turn.context.pick) === 'third_party' ? (session.elsewhere ?? session.country) : session.country;

/** The card for the stated country, and its name for "shown already". */
export function cardFor(draft: Draft, turn: Turning, need: Need): { card: CrisisCard; name: string } {
  const { locale } = draft.session;
  const country = placeOf(draft, turn);
  const card = resolveLines(turn.content.lines, { country, locale, need }, turn.content.overlay);
  return { card, name: `${card.country ?? 'unknown'}:${need}` };
}

/** Whether this card may come now. */
export const maySee = (draft: Draft, name: string): boolean =>
  draft.session.level === 4 || !draft.session.cards.includes(name);

/** Remembers the card and counts the referral, with no person in it. */
export function shown(draft: Draft, name: string): Draft {
  const cards = [...new Set([...draft.session.cards, name])];
  const { country, level } = draft.session;
  return withEffect(withSession(draft, { cards }), { type: 'referral.count', country, level });
}

/** The lines in a reply of their own; where unasked and already shown, the draft as it was. */
export function showLines(draft: Draft, turn: Turning, { need, unasked }: Showing): Draft {
  const { card, name } = cardFor(draft, turn, need);
  if (unasked && !maySee(draft, name)) return draft;
  const key = card.emergency.length > 0 ? 'lines.card' : 'lines.card.unknown';
  return shown(speak(draft, key, undefined, { lines: card }), name);
}

/** One line under the last reply (after the emergency number, which always comes first), once a session. */
export function withFooter(draft: Draft, turn: Turning, need: Need): Draft {
  const { card, name } = cardFor(draft, turn, need);
  const footer = `footer:${name}`;
  const last = draft.replies.at(-1);
  if (!last || draft.session.cards.includes(footer)) return draft;
  const lines = { ...card, lines: card.lines.slice(0, 1) };
  const told = withSession(draft, { cards: [...draft.session.cards, footer] });
  return { ...told, replies: [...draft.replies.slice(0, -1), { ...last, lines }] };
}

/** Asks where the person is, when that is not known; the directory has been shown by then. */
export const whereIfUnknown: Act = (draft, turn) =>
  placeOf(draft, turn) === null && pathOf(turn.context.pick) !== 'third_party' ? speak(draft, 'crisis.where') : draft;

/** Lines as asked for (or for a country just named); asks where the person is when that is not known. */
export const linesNow: Act = (draft, turn) => {
  const need = needFor(draft, turn, pathOf(turn.context.pick));
  const told = showLines(draft, turn, { need, unasked: false });
  const lacks = need === 'abuse' && !cardFor(draft, turn, need).card.lines.some(({ kind }) => kind === 'abuse');
  return whereIfUnknown(lacks && draft.session.country !== null ? speak(told, 'lines.noAbuse') : told, turn, '');
};

/** From L3 on, what is obeyed carries the lines in that same reply. */
export const linesIfCrisis: Act = (draft, turn) => {
  const last = draft.replies.at(-1);
  if (draft.session.level < 3 || !last) return draft;
  const { card, name } = cardFor(draft, turn, needFor(draft, turn, 'self'));
  return shown({ ...draft, replies: [...draft.replies.slice(0, -1), { ...last, lines: card }] }, name);
};
