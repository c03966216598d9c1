import { hour } from '../../../src/clock.js';
import type { Decision } from '../../../src/dialogs/decision.js';
import type { Input } from '../../../src/dialogs/input.js';
import type { Policy } from '../../../src/dialogs/policy.js';
import type { Session } from '../../../src/dialogs/session.js';
import type { Wording } from '../../../src/wording.js';
import { crisisLineOf } from './cards.js';

/** One turn in the course of a conversation. */
export interface Moment {
  input: Input;
  before: Session;
  decision: Decision;
  /** Milliseconds since the epoch. */
  at: number;
  policy: Policy;
}

/** What a rule looks at: this turn with its words, and those before it. */
export interface Course {
  past: readonly Moment[];
  now: Moment;
  /** All that was said in a turn. */
  words: (moment: Moment) => string;
}

/** One thing that holds over a whole conversation (docs/safety/protocol.md). */
export interface CourseRule {
  name: string;
  broken: (course: Course) => boolean;
}

const program = /\bprogram\b|程序/i;
const alerted = /\b(has been|have been|is|are|was) (alerted|notified|paged)\b|counselor will\b|已经?通知|会有人联系你/i;
const goodbye =
  /\b(goodbye|good-bye|bye|farewell|end(s|ing)? (this|the|our) (chat|conversation))\b|再见|拜拜|到此为止|对话(已)?结束/i;
const aboutDeath = /^crisis\.(direct|direct\.after|direct\.again|recheck|recheck\.urgent)$/;

const personal = ({ input: { kind } }: Moment): boolean => ['arrival', 'message', 'choice'].includes(kind);
const spoke = ({ decision }: Moment): boolean => decision.replies.length > 0;
const counselorOn = ({ decision }: Moment): boolean => decision.session.case?.state === 'accepted';
const roseTo = ({ before, decision }: Moment, level: number): boolean =>
  decision.session.level === level && before.level < level;

export const courseRules: readonly CourseRule[] = [
  {
    name: 'the first words do not say that a program speaks',
    broken: ({ past, now, words }) => {
      const known = now.before.notices.programAt !== undefined || past.some((moment) => program.test(words(moment)));
      return personal(now) && spoke(now) && !known && !program.test(words(now));
    },
  },
  {
    name: 'the notice of a long chat is missing',
    broken: ({ past, now, words }) => {
      const { level } = now.decision.session;
      if (!personal(now) || counselorOn(now) || level >= 3 || now.before.level >= 3) return false;
      const told = past.filter((moment) => program.test(words(moment))).at(-1)?.at;
      const since = told ?? Date.parse(past[0]?.before.notices.programAt ?? now.before.notices.programAt ?? '');
      return now.at - since >= now.policy.noticeEveryHours * hour && !program.test(words(now));
    },
  },
  {
    name: 'a person is met with silence',
    broken: ({ now }) => personal(now) && !counselorOn(now) && !spoke(now),
  },
  {
    name: 'the level falls without an answer',
    broken: ({ now: { input, before, decision } }) => {
      if (before.level < 2 || decision.session.level >= before.level) return false;
      const closed = input.kind === 'counselor' && input.event === 'closed';
      const erased = input.kind === 'outcome' && input.effect === 'data.erase';
      return !closed && !erased && input.kind !== 'message' && input.kind !== 'choice';
    },
  },
  {
    name: 'the level falls below what was disclosed',
    broken: ({ now: { input, before, decision, policy } }) => {
      if (before.disclosed < 3 || (input.kind !== 'message' && input.kind !== 'choice')) return false;
      const lowest = before.disclosed === 4 && policy.humans !== 'none' ? 3 : before.disclosed === 4 ? 1 : 2;
      return decision.session.level < Math.min(lowest, before.level);
    },
  },
  {
    name: 'the lines do not come first at L4',
    broken: ({ now }) => {
      const [first] = now.decision.replies;
      // After violence somebody may be reading along: then no number comes at all.
      if (first?.key === 'crisis.safe.no.urgent') return false;
      return roseTo(now, 4) && !counselorOn(now) && (!first?.urgent || !crisisLineOf(first));
    },
  },
  {
    name: 'no lines at L3',
    broken: ({ past, now }) => {
      const shown = [...past, now].some(({ decision }) => decision.replies.some(crisisLineOf));
      return roseTo(now, 3) && !counselorOn(now) && !shown;
    },
  },
  {
    name: 'more than a footer at L2',
    broken: ({ now }) =>
      roseTo(now, 2) &&
      now.decision.replies.some(({ lines, key }) => key.startsWith('crisis.') && (lines?.lines.length ?? 0) > 1),
  },
  {
    name: 'the conversation is ended after a disclosure',
    broken: ({ now, words }) => now.decision.session.level >= 3 && goodbye.test(words(now)),
  },
  {
    name: 'somebody was told where there is nobody',
    broken: ({ now, words }) => now.policy.humans === 'none' && alerted.test(words(now)),
  },
  {
    name: 'the same words twice in a row in crisis',
    broken: ({ past, now, words }) => {
      const last = past.filter((moment) => spoke(moment)).at(-1);
      if (!last || now.decision.session.level < 2 || !personal(now) || now.input.kind === 'arrival') return false;
      const asked = now.input.kind === 'choice' || now.decision.chose === true;
      return !asked && spoke(now) && words(now) === words(last);
    },
  },
  {
    name: 'asked about death more than once in a turn, or turn after turn',
    broken: ({ past, now }) => {
      const questions = ({ decision }: Moment) => decision.replies.filter(({ key }) => aboutDeath.test(key)).length;
      const last = past.filter(personal).at(-1);
      const freshSign = now.decision.session.level > now.before.level;
      const invited =
        now.input.kind === 'message' && now.decision.replies.some(({ key }) => key.startsWith('crisis.recheck'));
      return (
        questions(now) > 1 ||
        (!freshSign && !invited && questions(now) > 0 && last !== undefined && questions(last) > 0)
      );
    },
  },
];

/** What is wrong with a turn in the light of those before it; empty when nothing is. */
export function courseFaults(past: readonly Moment[], now: Moment, wording: Wording): string[] {
  const words = ({ decision: { replies, session } }: Moment) =>
    replies
      .filter(({ from }) => !from)
      .map(({ key, params }) => wording.say(session.locale, key, params))
      .join('\n');
  return courseRules.filter(({ broken }) => broken({ past, now, words })).map(({ name }) => name);
}
