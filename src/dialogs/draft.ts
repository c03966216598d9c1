import type { Effect } from './effect.js';
import type { Reply } from './reply.js';
import type { Choice, Session } from './session.js';
import { choiceSets, type ChoiceSet } from './choices.js';

/** A decision while it is being made. Never changed in place. */
export interface Draft {
  session: Session;
  replies: readonly Reply[];
  effects: readonly Effect[];
}

export const draftOf = (session: Session): Draft => ({ session, replies: [], effects: [] });

/** Adds a reply; what it offers is what a typed label may choose next. */
export function withReply(draft: Draft, reply: Reply): Draft {
  return { ...draft, replies: [...draft.replies, reply] };
}

/** Adds a reply by key. */
export function speak(draft: Draft, key: string, choices?: ChoiceSet, more: Partial<Reply> = {}): Draft {
  const offered: Choice[] | undefined = choices ? [...choiceSets[choices]] : undefined;
  return withReply(draft, { key, ...(offered ? { choices: offered } : {}), ...more });
}

export const withEffect = (draft: Draft, effect: Effect): Draft => ({ ...draft, effects: [...draft.effects, effect] });

export const withSession = (draft: Draft, change: Partial<Session>): Draft => ({
  ...draft,
  session: { ...draft.session, ...change },
});

export const withAsked = (draft: Draft, change: Partial<Session['asked']>): Draft =>
  withSession(draft, { asked: { ...draft.session.asked, ...change } });

/** Remembers that a notice was said in this session. */
export function withSaid(draft: Draft, notice: string): Draft {
  const { notices } = draft.session;
  if (notices.said.includes(notice)) return draft;
  return withSession(draft, { notices: { ...notices, said: [...notices.said, notice] } });
}
