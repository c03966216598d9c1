import type { Reading } from '../../nlu/reading.js';
import type { DialogContent } from '../content.js';
import { waitsFor } from '../flows.js';
import type { Input } from '../input.js';
import type { Policy } from '../policy.js';
import type { Session } from '../session.js';
import type { Turning } from '../turning.js';
import { answeredIn } from './answered.js';
import { placesIn } from './places.js';
import { ratedIn } from './rated.js';
import { briefly, type Said } from './said.js';
import { signsIn } from './signs.js';
import { statedAge } from './situations.js';
import { valueOf } from './values.js';

/** The arguments of a step, by name. */
export interface Given {
  content: DialogContent;
  session: Session;
  input: Input;
  reading: Reading | null;
  policy: Policy;
  at: number;
  seed: number;
}

/** Gathers everything one turn says, before anything is decided. */
export function gather({ content, session, input, reading, policy, at, seed }: Given): Turning {
  const text = input.kind === 'message' ? input.text : null;
  const brief = briefly(text);
  const { tags, context } = waitsFor(session.active);
  const value = valueOf(input, { session, tags, pick: context.pick }, content);
  const said: Said = { text, brief, value, session, tags, pick: context.pick };
  const { bare, ...answered } = answeredIn(said, content);
  const { onlyNumber, ...rated } = ratedIn(said, content);
  const signs = signsIn(said, reading, { bare, practical: answered.practical, policy, content });
  return {
    content,
    before: session,
    input,
    reading,
    policy,
    at,
    seed,
    text,
    value,
    ownWords: text !== null && value === null && !bare && !onlyNumber,
    statedAge: brief === null ? null : statedAge(brief, content.situations),
    ...answered,
    ...rated,
    ...signs,
    ...placesIn(said, signs, content),
    tags,
    context,
  };
}
