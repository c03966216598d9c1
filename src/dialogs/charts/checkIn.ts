import { act, chose, freshContext, kit, knows, lacks, picked, rated, say } from './kit.js';

/** Sets of questions, by the name the person's choice carries. */
const instruments = ['phq4', 'gad2', 'phq2'] as const;

/** To the questions, where they are what was asked for; otherwise to the person's own 0–10. */
const begin = [
  ...instruments.map((name) => ({ guard: chose(name), target: 'item' as const })),
  { target: 'rating' as const },
];

/** `begin`, with what was answered about the mood log. */
const beginAfter = <Act>(actions: Act) => begin.map((to) => ({ ...to, actions }));

/** A choice about the questions, on the way to where it leads. */
const asked = <To>(name: string, to: To) => ({ guard: picked(name), ...to });

/**
 * The person's own 0–10, a note if they like, and (apart, once) whether to keep a mood log at all. Only when they ask
 * for it: PHQ-4, PHQ-2 or GAD-2, for adults below L2, told back as the person's own numbers and as nothing else.
 */
export const checkInChart = kit.createMachine({
  id: 'checkIn',
  context: freshContext,
  initial: 'idle',
  states: {
    idle: {
      on: {
        START: [
          { guard: lacks('checkIns'), target: 'done', actions: say('checkIn.off', 'start') },
          asked('ownNumbers', { target: 'done' as const, actions: act('tellOverTime') }),
          ...[...instruments, 'questions'].map((name) =>
            asked(name, { target: 'mayAsk' as const, actions: 'keepPick' as const }),
          ),
          { guard: knows('moodlogOpen'), target: 'moodlog' },
          { target: 'rating' },
        ],
      },
    },
    mayAsk: {
      always: [
        { guard: knows('minor'), target: 'done', actions: say('checkIn.questions.adults', 'minor') },
        { guard: knows('concern'), target: 'done', actions: say('checkIn.questions.notNow', 'coping') },
        { guard: chose('questions'), target: 'which' },
        { guard: knows('moodlogOpen'), target: 'moodlog' },
        { target: 'item' },
      ],
    },
    which: {
      tags: ['asks:text'],
      entry: say('checkIn.questions.which', 'questions'),
      on: {
        TEXT: { actions: say('checkIn.questions.which.again', 'questions') },
        DECLINED: { target: 'done', actions: say('checkIn.questions.skipped', 'start') },
        RESUME: { target: 'which', reenter: true },
      },
    },
    item: {
      tags: ['asks:rating'],
      entry: act('askItem'),
      on: {
        RATING: [{ guard: rated(3), target: 'answered', actions: 'keepAnswer' }, { actions: act('askItem', 'again') }],
        DECLINED: { target: 'done', actions: say('checkIn.questions.skipped', 'start') },
        NEXT: { actions: act('askItem', 'again') },
        UNCLEAR: { actions: act('askItem', 'again') },
        RESUME: [
          { guard: knows('concern'), target: 'done', actions: say('checkIn.questions.notNow', 'coping') },
          { target: 'item', reenter: true },
        ],
      },
    },
    answered: {
      always: [
        { guard: knows('lastStep'), target: 'done', actions: act('tellNumbers') },
        { target: 'item', actions: 'forward' },
      ],
    },
    moodlog: {
      tags: ['asks:yesno'],
      entry: say('consent.moodlog', 'yesNo'),
      on: {
        YES: beginAfter([act('grant', 'moodlog')]),
        NO: beginAfter([act('refuse', 'moodlog'), say('consent.moodlog.refused')]),
        DECLINED: beginAfter([act('refuse', 'moodlog'), say('consent.moodlog.refused')]),
        UNCLEAR: { actions: say('consent.yesno', 'yesNo') },
        RESUME: { target: 'moodlog', reenter: true },
      },
    },
    rating: {
      tags: ['asks:rating'],
      entry: say('checkIn.rating', 'skip'),
      on: {
        RATING: { target: 'note', actions: 'keepRating' },
        DECLINED: { target: 'done', actions: say('checkIn.skipped', 'start') },
        UNCLEAR: [{ guard: knows('roughly'), target: 'roughly', actions: 'keepRating' }, { target: 'ratingAgain' }],
        RESUME: { target: 'rating', reenter: true },
      },
    },
    roughly: {
      tags: ['asks:rating', 'asks:yesno'],
      entry: act('suggestRating'),
      on: {
        RATING: { target: 'note', actions: 'keepRating' },
        YES: { target: 'note' },
        NO: { target: 'ratingAgain' },
        DECLINED: { target: 'done', actions: say('checkIn.skipped', 'start') },
        UNCLEAR: { target: 'ratingAgain' },
        RESUME: { target: 'roughly', reenter: true },
      },
    },
    ratingAgain: {
      tags: ['asks:rating'],
      entry: say('checkIn.rating.again', 'skip'),
      on: {
        RATING: { target: 'note', actions: 'keepRating' },
        DECLINED: { target: 'done', actions: say('checkIn.skipped', 'start') },
        UNCLEAR: { target: 'done', actions: act('reflect') },
        RESUME: { target: 'ratingAgain', reenter: true },
      },
    },
    note: {
      tags: ['asks:text'],
      entry: say('checkIn.note', 'skip'),
      on: {
        TEXT: [
          { guard: knows('moodlog'), target: 'saving', actions: [act('appendCheckIn', 'note'), say('checkIn.thanks')] },
          { target: 'done', actions: say('checkIn.notKept', 'start') },
        ],
        DECLINED: [
          { guard: knows('moodlog'), target: 'saving', actions: [act('appendCheckIn'), say('checkIn.thanks')] },
          { target: 'done', actions: say('checkIn.notKept', 'start') },
        ],
        RESUME: { target: 'note', reenter: true },
      },
    },
    saving: {
      tags: ['asks:text'],
      on: {
        SAVED: { target: 'done', actions: say('checkIn.kept', 'afterCheckIn') },
        FAILED: { target: 'done', actions: say('checkIn.failed', 'start') },
        TEXT: { target: 'done', actions: act('reflect') },
        DECLINED: { target: 'done', actions: say('checkIn.skipped', 'start') },
        RESUME: { target: 'done', actions: say('resume.here', 'start') },
      },
    },
    done: { tags: ['finished'] },
  },
});
