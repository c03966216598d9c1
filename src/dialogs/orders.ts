import { speak, withEffect, withSaid, withSession, type Draft } from './draft.js';
import type { Act } from './acts/act.js';
import type { Turning } from './turning.js';
import { countryNoted, grant, recordCountry, refuse } from './acts/consent.js';
import { isCountry } from './hearing/worldNames.js';
import { linesIfCrisis, linesNow } from './acts/lines.js';
import { clearTimers, silenceTimers, tryNext } from './acts/staying.js';
import { forgetLearnt, tellLearnt } from './learnt.js';
import { exerciseIds } from './exercises.js';
import { toolNames } from './utterances.js';
import { appendCheckIn } from './acts/ratings.js';
import { chartEvent } from './events.js';
import { ownMoodIn } from './hearing/rated.js';
import { enter } from './perform.js';
import { languageIn } from './languages.js';
import { choiceSets } from './choices.js';
import { purposes, type FlowName, type Purpose, type Session } from './session.js';
import { notice } from './notices.js';
import { askLanguage, speakIn } from './speakIn.js';

/** Commands and choices that start a flow, and what the flow is told. */
export const flowOrders: Readonly<Record<string, { flow: FlowName; value: string }>> = {
  'flow:grounding': { flow: 'grounding', value: '' },
  'flow:reflection': { flow: 'reflection', value: '' },
  'flow:checkIn': { flow: 'checkIn', value: '' },
  'flow:safetyPlan': { flow: 'safetyPlan', value: '' },
  'flow:myData': { flow: 'myData', value: '' },
  'flow:handoff': { flow: 'handoff', value: '' },
  ...Object.fromEntries(exerciseIds.map((id) => [id, { flow: 'grounding' as const, value: id }])),
  'exercise:more': { flow: 'grounding', value: 'more' },
  'exercise:among': { flow: 'grounding', value: 'among' },
  'exercise:why': { flow: 'grounding', value: 'why' },
  questions: { flow: 'checkIn', value: 'questions' },
  phq4: { flow: 'checkIn', value: 'phq4' },
  phq2: { flow: 'checkIn', value: 'phq2' },
  gad2: { flow: 'checkIn', value: 'gad2' },
  ownNumbers: { flow: 'checkIn', value: 'ownNumbers' },
  ...Object.fromEntries(
    toolNames.map((name) => [`tool:${name}`, { flow: 'reflection' as const, value: `tool:${name}` }]),
  ),
  plan: { flow: 'safetyPlan', value: '' },
  'plan:new': { flow: 'safetyPlan', value: 'new' },
  show: { flow: 'myData', value: 'show' },
  export: { flow: 'myData', value: 'export' },
  delete: { flow: 'myData', value: 'delete' },
  cancel: { flow: 'handoff', value: 'cancel' },
  'summary:mine': { flow: 'handoff', value: 'mine' },
  'country:ask': { flow: 'consent', value: 'country' },
  'consent:change': { flow: 'consent', value: 'change' },
  'consent:emotion': { flow: 'consent', value: 'emotion' },
};

/** Ends whatever runs, at once and at every level; at L3 and above with the lines in the same reply. */
const stop: Act = (draft, turn) => {
  const quiet = withSession(draft, { active: null, suspended: undefined });
  if (draft.session.level < 3) return speak(quiet, draft.session.active ? 'stop.done' : 'stop.nothing', 'unclear');
  return clearTimers(linesIfCrisis(speak(quiet, 'stop.crisis'), turn, ''), turn, '');
};

const menu: Act = (draft, turn) => linesIfCrisis(speak(draft, 'menu', 'menu'), turn, '');

const keepsMoods = ({ age, consents }: Session): boolean => age === 'adult' && consents.moodlog?.granted === true;

/**
 * "How have I been": needs the mood log; the outcome brings the numbers and the picture. A number just given in a
 * check-in is kept first.
 */
const insight: Act = (draft, turn) => {
  if (!keepsMoods(draft.session)) return speak(draft, 'insight.noLog', draft.session.level === 4 ? 'urgent' : 'start');
  const looking = speak(withWaitingNumber(draft, turn), 'insight.looking');
  return withEffect(looking, { type: 'mood.insight', days: insightDays });
};

/** The number of a check-in that still asks for a note is kept without one. */
function withWaitingNumber(draft: Draft, turn: Turning): Draft {
  const { active } = draft.session;
  if (active?.flow !== 'checkIn' || active.value !== 'note' || turn.context.rating === null) return draft;
  return withSession(appendCheckIn(draft, turn, ''), { active: null });
}

/** A number for the mood amid an exercise is a check-in of its own, and the exercise goes on. */
const moodTold: Act = (draft, turn) => {
  const rating = ownMoodIn(turn.text ?? '', turn.content) ?? undefined;
  const told =
    keepsMoods(draft.session) && rating !== undefined
      ? speak(withEffect(draft, { type: 'mood.append', emotions: {}, basic: {}, rating }), 'grounding.mood.noted')
      : speak(draft, 'checkIn.notKept');
  const event = chartEvent('RESUME', told.session, turn);
  return enter(told, turn, { to: 'flow', flow: 'grounding', event, running: 'keep' });
};

/** How far "how have I been" looks back, in days. */
const insightDays = 30;

/** Withdraws a consent in one step; stops its use from the next message on. */
const withdraw =
  (purpose: Purpose, key: string): Act =>
  (draft, turn) =>
    speak(refuse(draft, turn, purpose), key);

/** A yes in one step, to a purpose that asks nothing else first. */
const agree =
  (purpose: Purpose, key: string): Act =>
  (draft, turn) =>
    speak(grant(draft, turn, purpose), key);

/** Every purpose with its state, and one step to change each. */
const settings: Act = (draft, turn) => {
  const { consents, age } = draft.session;
  const open: Readonly<Record<Purpose, boolean>> = {
    chat: true,
    emotion: turn.policy.emotionInference,
    moodlog: age === 'adult',
    summary: turn.policy.humans !== 'none',
    transcript: turn.policy.humans !== 'none',
    quality: true,
  };
  const switches = choiceSets.switches.filter(({ value }) => {
    const purpose = purposes.find((one) => value.startsWith(`${one}:`));
    return purpose !== undefined && open[purpose] && value.endsWith(consents[purpose]?.granted ? ':off' : ':on');
  });
  return speak(draft, 'settings', undefined, { choices: [...choiceSets.settings, ...switches] });
};

const moodlogOn: Act = (draft, turn) =>
  draft.session.age === 'adult'
    ? speak(grant(draft, turn, 'moodlog'), 'settings.moodlogOn')
    : speak(draft, 'settings.moodlogAdults');

const emotionOn: Act = (draft, turn) =>
  turn.policy.emotionInference
    ? speak(grant(draft, turn, 'emotion'), 'settings.emotionOn')
    : speak(draft, 'settings.emotionOffHere');

const chatOff: Act = (draft, turn) => {
  const refused = refuse(withSession(draft, { active: null, suspended: undefined, recent: [] }), turn, 'chat');
  return linesIfCrisis(speak(refused, 'consent.chat.refused', 'refused'), turn, '');
};

/** A button about a call that is left from a danger now past says nothing. */
function aboutCall(draft: Draft, turn: Turning): Draft {
  if (draft.session.level < 2) return speak(draft, 'resume.here', 'start');
  return silenceTimers(tryNext(draft, turn, ''), turn, '');
}

/** From now on, for this visit, reflections ask nothing; a question about danger is answered or not, as ever. */
const noQuestions: Act = (draft) => speak(withSaid(draft, 'noQuestions'), 'reflection.noQuestions');

/** The program can call nobody: the numbers, and what is going on. */
const callForMe: Act = (draft, turn) => linesNow(speak(draft, 'call.forMe'), turn, '');

const orders: Readonly<Record<string, Act>> = {
  menu,
  stop,
  noQuestions,
  insight,
  'mood:told': moodTold,
  lines: linesNow,
  notice: (draft, turn) => notice(draft, turn, 'notice.asked'),
  settings,
  refused: (draft) => speak(draft, 'refused.text', 'refused'),
  'lang:other': askLanguage,
  'emotion:off': withdraw('emotion', 'settings.emotionOff'),
  'emotion:on': emotionOn,
  'moodlog:off': withdraw('moodlog', 'settings.moodlogOff'),
  'moodlog:on': moodlogOn,
  'summary:on': agree('summary', 'settings.summaryOn'),
  'summary:off': withdraw('summary', 'settings.summaryOff'),
  'transcript:on': agree('transcript', 'settings.transcriptOn'),
  'transcript:off': withdraw('transcript', 'settings.transcriptOff'),
  'quality:on': agree('quality', 'settings.qualityOn'),
  'quality:off': withdraw('quality', 'settings.qualityOff'),
  'chat:off': chatOff,
  learnt: tellLearnt,
  'learnt:forget': forgetLearnt,
  callForMe,
  gotThrough: aboutCall,
  noAnswer: aboutCall,
};

/** Whether a value is something obeyed at once rather than an answer to the running flow. */
export const isOrder = (value: string): boolean => value in orders || /^(lang|country):/.test(value);

/** Obeys an order. `lang:<tag>` and `country:<ISO>` carry their value in the name. */
export function obey(name: string, draft: Draft, turn: Turning): Draft {
  const [what] = name.split(':');
  const act = orders[name];
  if (act) return act(draft, turn, '');
  const language = languageIn(name);
  if (language) return speakIn(draft, turn, language);
  if (what === 'country' && turn.country && isCountry(turn.country))
    return countryNoted(recordCountry(draft, turn, ''), turn, '');
  return speak(draft, 'unclear', 'unclear');
}
