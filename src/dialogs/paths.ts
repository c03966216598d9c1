import type { Session } from './session.js';
import type { Level, Signal, SignalKind } from '../nlu/reading.js';

/** Ways into the crisis flow that need their own first reply. `self` is the person's own wish to die or harm. */
export type CrisisPath =
  | 'self'
  | 'medical_other'
  | Extract<
      SignalKind,
      | 'medical'
      | 'high_place'
      | 'fumes'
      | 'overdose'
      | 'child_at_risk'
      | 'violence'
      | 'weapon'
      | 'harm_to_others'
      | 'third_party'
      | 'psychosis'
      | 'eating'
      | 'self_harm'
      | 'method_question'
      | 'past_attempt'
      | 'retracted'
      | 'intoxicated'
    >;

/** Kinds in which the person speaks of their own death or self-harm; asking for a method "for a friend" counts as one. */
const ownKinds: ReadonlySet<SignalKind> = new Set([
  'active',
  'passive',
  'plan',
  'means',
  'preparation',
  'act',
  'self_harm',
  'past_attempt',
  'hopeless',
  'veiled',
  'ambiguous',
  'method_question',
]);

/**
 * Which path wins when a text shows several signs: what is most urgent to *do* comes first
 * (docs/safety/protocol.md, special paths).
 */
const order: readonly Exclude<CrisisPath, 'self' | 'medical_other'>[] = [
  'child_at_risk',
  'high_place',
  'fumes',
  'overdose',
  'medical',
  'violence',
  'weapon',
  'harm_to_others',
  'third_party',
  'psychosis',
  'eating',
  'method_question',
  'self_harm',
  'past_attempt',
  'retracted',
  'intoxicated',
];

/** Paths on which no question about the person's own wish to die is asked without a first-person sign. */
const notAboutSelf: ReadonlySet<CrisisPath> = new Set([
  'medical',
  'medical_other',
  'third_party',
  'violence',
  'harm_to_others',
]);

const isPath = (path: string): path is CrisisPath =>
  path === 'self' || path === 'medical_other' || order.some((known) => known === path);

/** The path as stored in a chart's context; anything unknown is the person's own. */
export const pathOf = (stored: string): CrisisPath => (isPath(stored) ? stored : 'self');

/**
 * The path a text calls for, from its signals at L2 or above. A friend's danger is the person's own with a first-person
 * sign; an illness is somebody else's where the text says so (`another`).
 */
export function crisisPath(signals: readonly Signal[], another = false): CrisisPath {
  const top = strongest(signals);
  const kinds = new Set(signals.filter((signal) => signal.level >= 2).map((signal) => signal.kind));
  const own = ownSign(signals);
  const weighs = (kind: SignalKind) => strongest(signals.filter((signal) => signal.kind === kind)) >= Math.min(top, 3);
  const path = order.find((one) => kinds.has(one) && weighs(one) && !(one === 'third_party' && own)) ?? 'self';
  return path === 'medical' && another ? 'medical_other' : path;
}

/** Whether the person speaks of their own death or self-harm. */
export const ownSign = (signals: readonly Signal[]): boolean =>
  signals.some((signal) => signal.level >= 2 && ownKinds.has(signal.kind));

/** Whether violence against the person is on the table. */
export const isAboutViolence = ({ asked }: Session, pick: string): boolean =>
  pick === 'violence' || asked.safe !== undefined;

/** Whether the path asks the person about their own thoughts of ending their life. */
export const asksSelf = (path: CrisisPath): boolean => !notAboutSelf.has(path);

const strongest = (signals: readonly Signal[]): Level =>
  signals.reduce<Level>((level, signal) => (signal.level > level ? signal.level : level), 0);

/** Paths that are about hurting oneself without, for all that is known, wanting to die: whether they do is asked first. */
export const asksWhether = (path: CrisisPath): boolean => path === 'self_harm' || path === 'past_attempt';
