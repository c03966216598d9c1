import { day, hour, isoTime } from '../clock.js';
import { speak, withSaid, withSession, type Draft } from './draft.js';
import { languageChoices } from './languages.js';
import type { Reply } from './reply.js';
import { channelOf } from './service.js';
import type { Turning } from './turning.js';

/** After this long away the notice is said again. */
const awayLong = 7 * day;

/** Says "I'm a program, not a person" by one of its texts and remembers when. */
export function notice(draft: Draft, turn: Turning, key: string): Draft {
  const params = { channel: channelOf(turn) };
  return aboutModel(withSaid(speak(marked(draft, turn), key, undefined, { params }), 'program'), turn);
}

/** That a language model may word replies is said once a visit, before it words any. A stated minor meets none. */
function aboutModel(draft: Draft, { policy }: Turning): Draft {
  const { notices, age, level } = draft.session;
  const silent = !policy.languageModel || !policy.aiDialogue || age === 'minor' || level >= 2;
  if (silent || notices.said.includes('languageModel')) return draft;
  return withSaid(speak(draft, 'notice.languageModel'), 'languageModel');
}

/** The notice before the replies where it is due: first contact, a new start, a long chat, seven days away. */
export function withDueNotice(draft: Draft, turn: Turning): Draft {
  const key = dueNotice(draft, turn);
  if (key === null) return draft;
  const said = notice({ ...draft, replies: [] }, turn, key);
  return { ...said, replies: [...said.replies, ...offeringLanguages(draft, turn)] };
}

/** The first question of onboarding offers every other language too, where nobody stated one. */
function offeringLanguages({ session, replies }: Draft, { content }: Turning): readonly Reply[] {
  const last = replies.at(-1);
  if (!last?.choices || session.localeStated || session.active?.flow !== 'consent') return replies;
  const others = languageChoices(content).filter(({ value }) => value !== `lang:${session.locale}`);
  return [...replies.slice(0, -1), { ...last, choices: [...last.choices, ...others] }];
}

/** At L3 and L4 notices wait; there the opening of the reply itself says it. */
function dueNotice(draft: Draft, turn: Turning): string | null {
  const { notices, level } = draft.session;
  if (level >= 3 || draft.replies.some((reply) => reply.urgent)) return null;
  if (turn.before.notices.programAt === undefined) return notices.programAt === undefined ? 'notice.start' : null;
  if (!notices.said.includes('program')) return away(turn) >= awayLong ? 'notice.start' : 'notice.again';
  const since = turn.at - Date.parse(notices.programAt ?? turn.before.notices.programAt);
  return since >= turn.policy.noticeEveryHours * hour || away(turn) >= awayLong ? 'notice.again' : null;
}

const away = (turn: Turning): number =>
  turn.before.notices.seenAt ? turn.at - Date.parse(turn.before.notices.seenAt) : 0;

const marked = (draft: Draft, turn: Turning): Draft =>
  withSession(draft, { notices: { ...draft.session.notices, programAt: isoTime(turn.at) } });
