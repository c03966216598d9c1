import { act, freshContext, kit, knows, lacks, say } from './kit.js';

/** The person's own 0–10, a note if they like, and (apart, once) whether to keep a mood log at all. */
export const checkInChart = kit.createMachine({
  id: 'checkIn',
  context: freshContext,
  initial: 'idle',
  states: {
    idle: {
      on: {
        START: [
          { guard: lacks('checkIns'), target: 'done', actions: say('checkIn.off', 'start') },
          { guard: knows('moodlogOpen'), target: 'moodlog' },
          { target: 'rating' },
        ],
      },
    },
    moodlog: {
      tags: ['asks:yesno'],
      entry: say('consent.moodlog', 'yesNo'),
      on: {
        YES: { target: 'rating', actions: act('grant', 'moodlog') },
        NO: { target: 'rating', actions: [act('refuse', 'moodlog'), say('consent.moodlog.refused')] },
        DECLINED: { target: 'rating', actions: [act('refuse', 'moodlog'), say('consent.moodlog.refused')] },
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
        UNCLEAR: { actions: say('checkIn.rating.again', 'skip') },
        RESUME: { target: 'rating', reenter: true },
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
