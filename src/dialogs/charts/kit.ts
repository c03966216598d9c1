import { assign, setup } from 'xstate';
import type { ChoiceSet } from '../choices.js';
import type { DoName } from '../acts/index.js';

/** What a chart may know of the turn; computed before the transition, so that guards stay plain. */
export const factNames = [
  'age',
  'minor',
  'country',
  'chat',
  'emotion',
  'moodlog',
  'moodlogOpen',
  'humans',
  'caseOpen',
  'disclosed',
  'open',
  'urgent',
  'crisis',
  'summary',
  'summaryGranted',
  'plan',
  'planDraft',
  'nothingToName',
  'tooMuch',
  'roughly',
  'checkIns',
  'aiDialogue',
  'asksSelf',
  'violentPath',
  'violence',
  'asksWhether',
  'owes',
  'grieving',
  'toolFits',
  'concern',
  'exercise',
  'fits',
  'asksHealth',
  'lastStep',
] as const;
export type FactName = (typeof factNames)[number];

/** One thing that happened, as every chart sees it. */
export interface ChartEvent {
  type:
    | 'START'
    | 'RESUME'
    | 'TEXT'
    | 'YES'
    | 'NO'
    | 'DECLINED'
    | 'UNCLEAR'
    | 'HEDGED'
    | 'ASKED_BACK'
    | 'NEXT'
    | 'RATING'
    | 'COUNTRY'
    | 'L2'
    | 'L3'
    | 'L4'
    | 'MORE'
    | 'BETTER'
    | 'RETURN'
    | 'WATCHED'
    | 'SAVED'
    | 'FAILED';
  /** What was picked, e.g. `breathing`. */
  value: string;
  /** 0–10 when the person gave a number. */
  rating: number | null;
  facts: Readonly<Record<FactName, boolean>>;
}

/** Small and bounded, so that every state of every chart can be enumerated. */
export interface ChartContext {
  /** A counter, 0–3. */
  n: number;
  /** What was chosen at the start, or the crisis path. */
  pick: string;
  /** The person's own rating before an exercise, 0–10. */
  rating: number | null;
  /** Where an exercise or a set of questions is, 0–5. */
  step: number;
  /** Answers to a set of questions so far, 0–3 each, at most four. */
  answers: readonly number[];
}

/** The context every chart starts with. */
export const freshContext: ChartContext = { n: 0, pick: '', rating: null, step: 0, answers: [] };

/**
 * What a state waits for. `asks:*` says how a text is understood, `question:*` what an answer means for the level,
 * `waits:safe` listens for it to be safe again, `paced` goes on by the timer `pace`, `finished` ends the flow.
 */
export const chartTags = [
  'asks:yesno',
  'asks:rating',
  'asks:country',
  'asks:next',
  'asks:text',
  'asks:age',
  'question:direct',
  'question:recheck',
  'question:plan',
  'question:means',
  'question:company',
  'question:safe',
  'question:own',
  'waits:safe',
  'paced',
  'finished',
] as const;
export type ChartTag = (typeof chartTags)[number];

/** Whether a question about danger is open. */
export const asksDanger = (tags: ReadonlySet<ChartTag>): boolean =>
  [...tags].some((tag) => tag.startsWith('question:'));

interface Spoken {
  key: string;
  choices?: ChoiceSet;
}

/** Actions are data: `transition` returns them by name and parameters, and `perform` carries them out. */
const asData = (): void => undefined;

/** The shared set-up of all charts: named, parameterised actions and guards, nothing inline. */
export const kit = setup({
  types: { context: {} as ChartContext, events: {} as ChartEvent, tags: '' as ChartTag },
  actions: {
    say: (_: unknown, _params: Spoken) => asData(),
    do: (_: unknown, _params: { name: DoName; arg?: string }) => asData(),
    count: assign({ n: ({ context }) => Math.min(context.n + 1, 3) }),
    turnOver: assign({ n: ({ context }) => (context.n + 1) % 3 }),
    restart: assign({ n: 0 }),
    keepPick: assign({ pick: ({ event }) => event.value }),
    dropPick: assign({ pick: '' }),
    keepRating: assign({ rating: ({ event }) => event.rating }),
    forward: assign({ step: ({ context }) => Math.min(context.step + 1, 5) }),
    keepAnswer: assign({
      answers: ({ context, event }) => [...context.answers, Math.min(event.rating ?? 0, 3)].slice(-4),
    }),
  },
  guards: {
    knows: ({ event }, params: { fact: FactName }) => event.facts[params.fact],
    lacks: ({ event }, params: { fact: FactName }) => !event.facts[params.fact],
    picked: ({ event }, params: { value: string }) => event.value === params.value,
    chose: ({ context }, params: { value: string }) => context.pick === params.value,
    counted: ({ context }, params: { atLeast: number }) => context.n >= params.atLeast,
    /** A number no higher than the scale goes. */
    rated: ({ event }, params: { atMost: number }) => event.rating !== null && event.rating <= params.atMost,
  },
});

/** A spoken reply as chart data. */
export const say = (key: string, choices?: ChoiceSet) => ({
  type: 'say' as const,
  params: choices ? { key, choices } : { key },
});

/** A deed as chart data; `acts/index.ts` names them all. */
export const act = (name: DoName, arg?: string) => ({
  type: 'do' as const,
  params: arg === undefined ? { name } : { name, arg },
});

export const knows = (fact: FactName) => ({ type: 'knows' as const, params: { fact } });
export const lacks = (fact: FactName) => ({ type: 'lacks' as const, params: { fact } });
export const picked = (value: string) => ({ type: 'picked' as const, params: { value } });
export const chose = (value: string) => ({ type: 'chose' as const, params: { value } });
export const counted = (atLeast: number) => ({ type: 'counted' as const, params: { atLeast } });
export const rated = (atMost: number) => ({ type: 'rated' as const, params: { atMost } });
