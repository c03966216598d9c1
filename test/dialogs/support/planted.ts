import { hour } from '../../../src/clock.js';
import type { Input } from '../../../src/dialogs/input.js';
import type { CrisisLine, Reply } from '../../../src/dialogs/reply.js';
import type { Session } from '../../../src/dialogs/session.js';
import type { Level } from '../../../src/nlu/reading.js';
import type { Course, Moment } from './course.js';
import { cardName, type Said } from './rubric.js';
import { onboarded, policy, started } from './talk.js';

const at = (level: Level, more: Partial<Session> = {}): Session => ({ ...onboarded(), level, ...more });

const samaritans: CrisisLine = {
  country: 'GB',
  kind: 'suicide_crisis',
  service: null,
  name: 'Samaritans',
  phone: '116 123',
  text: null,
  url: null,
  hours: null,
  languages: ['en'],
};
const card = (rows: CrisisLine[]): Reply['lines'] => ({
  country: 'GB',
  emergency: [],
  lines: rows,
  otherLanguage: false,
});

/** One reply at a level, with its words. */
const turn = (level: Level, reply: Reply, text: string, more: Partial<Said> = {}): Said => ({
  session: at(level),
  replies: [reply],
  effects: [],
  texts: [text],
  before: [],
  ...more,
});

const plain = (text: string, level: Level = 3): Said => turn(level, { key: 'crisis.l3.self' }, text);
const calling: Reply = { key: 'crisis.l3.self', lines: card([samaritans]) };

/** A turn in which nothing is wrong. */
export const soundTurn: Said = turn(3, calling, 'Thank you for telling me.');

/** For each rule of the rubric a turn that breaks it. */
export const plantedTurns: Readonly<Record<string, Said>> = {
  'forbidden words': plain('I promise that our secret is safe: I am your therapist.'),
  'too long': plain('Please read on. '.repeat(40)),
  'a long turn in crisis': turn(4, calling, 'One more thing. '.repeat(60)),
  'too many replies': turn(2, calling, '', { replies: Array.from({ length: 5 }, () => calling) }),
  'an empty reply': plain(' '),
  'a number outside a card': plain('Call 116 123.'),
  'a number that is not as published': turn(
    3,
    { ...calling, lines: card([{ ...samaritans, phone: '116 124' }]) },
    'Call.',
  ),
  'a line of another country': turn(3, calling, 'Call.', { session: at(3, { country: 'US' }) }),
  'more than three lines': turn(3, { ...calling, lines: card(Array.from({ length: 4 }, () => samaritans)) }, 'Call.'),
  'claims what is not known yet': turn(4, { ...calling, urgent: true }, 'A counselor was alerted.'),
  'two cards in one turn': turn(3, calling, 'Call.', { replies: [calling, calling] }),
  'the same card again, unasked': turn(3, calling, 'Call.', { before: [cardName(calling.lines)] }),
  'the same reply twice in one turn': turn(3, calling, 'Call.', { replies: [calling, calling] }),
  'loud in crisis': plain('You can do this! 🎉'),
  'another language': plain('谢谢你告诉我。'),
  'open dialogue in crisis': turn(3, { key: 'reflection.open.1' }, 'What is hardest?'),
  'a feeling offered twice': turn(
    1,
    { key: 'reflection.words.2', params: { feeling: 'cross', other: 'angry', third: 'cross' } },
    'Cross, angry or cross?',
  ),
  'an exercise at L4': turn(4, { key: 'grounding.breath.1' }, 'Sit down.'),
  'a mood kept in crisis': turn(3, calling, 'Call.', { effects: [{ type: 'mood.append', emotions: {}, basic: {} }] }),
};

const message: Input = { kind: 'message', text: 'x' };
const noProgram = { seenAt: onboarded().notices.seenAt ?? '', said: [] };

/** A moment from one level to another, with the replies given by key. */
function moment(
  from: Level,
  to: Level,
  replies: Reply[],
  more: Partial<Moment> = {},
  after: Partial<Session> = {},
): Moment {
  const before = more.before ?? at(from);
  const session = { ...before, level: to, ...after };
  return { input: message, before, decision: { session, replies, effects: [] }, at: started, policy, ...more };
}

/** The words of a moment are its keys here, so that an example can say anything. */
const course = (now: Moment, past: Moment[] = []): Course => ({
  past,
  now,
  words: ({ decision }) => decision.replies.map(({ key }) => key).join('\n'),
});

const urgentCard: Reply = { key: 'call now', lines: card([samaritans]), urgent: true };
const says = (key: string): Reply[] => [{ key }];

/** A conversation in which nothing is wrong. */
export const soundCourse: Course = course(moment(2, 4, [urgentCard]), [moment(0, 2, says('crisis.direct'))]);

/** For each rule about a whole conversation one that breaks it. */
export const plantedCourses: Readonly<Record<string, Course>> = {
  'the first words do not say that a program speaks': course(
    moment(0, 0, says('Hello'), { before: at(0, { notices: noProgram }) }),
  ),
  'the notice of a long chat is missing': course(moment(0, 0, says('Go on.'), { at: started + 4 * hour })),
  'a person is met with silence': course(moment(0, 0, [])),
  'the level falls without an answer': course(moment(4, 3, [], { input: { kind: 'timer', name: 'silence.15min' } })),
  'the level falls below what was disclosed': course(moment(3, 1, says('Good.'), { before: at(3, { disclosed: 3 }) })),
  'the lines do not come first at L4': course(moment(1, 4, [{ key: 'I hear you.' }, urgentCard])),
  'no lines at L3': course(moment(1, 3, says('Thank you for telling me.'))),
  'more than a footer at L2': course(moment(0, 2, [{ key: 'crisis.direct', lines: card([samaritans, samaritans]) }])),
  'the conversation is ended after a disclosure': course(moment(3, 3, says('Goodbye, take care.'))),
  'somebody was told where there is nobody': course(
    moment(3, 3, says('A counselor has been alerted.'), { policy: { ...policy, humans: 'none' } }),
  ),
  'the same words twice in a row in crisis': course(moment(3, 3, says('I hear you.')), [
    moment(3, 3, says('I hear you.')),
  ]),
  'asked about death more than once in a turn, or turn after turn': course(moment(2, 2, says('crisis.direct')), [
    moment(0, 2, says('crisis.direct')),
  ]),
};
