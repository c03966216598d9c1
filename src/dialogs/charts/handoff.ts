import { act, freshContext, kit, knows, lacks, picked, say } from './kit.js';

/** Asking for a human. The wait itself runs beside the flows (`session.case`), so this chart is short. */
export const handoffChart = kit.createMachine({
  id: 'handoff',
  context: freshContext,
  initial: 'idle',
  states: {
    idle: {
      on: {
        START: [
          { guard: picked('cancel'), target: 'cancelling' },
          {
            guard: picked('later'),
            target: 'summary',
            actions: [act('offeredLater'), act('reflect', 'offering'), say('handoff.askLater')],
          },
          { guard: picked('mine'), target: 'mine' },
          { guard: lacks('humans'), target: 'done', actions: act('noHumans') },
          { guard: knows('caseOpen'), target: 'done', actions: say('handoff.waiting', 'waiting') },
          {
            guard: knows('crisis'),
            target: 'done',
            actions: [act('requestCase', 'byPerson'), say('handoff.requesting', 'waiting')],
          },
          {
            guard: knows('summary'),
            target: 'done',
            actions: [act('requestCase', 'byPerson'), say('handoff.requesting', 'waiting')],
          },
          { target: 'summary', actions: [act('requestCase', 'byPerson'), say('handoff.requesting', 'waiting')] },
        ],
      },
    },
    cancelling: {
      always: [
        { guard: knows('caseOpen'), target: 'done', actions: [act('cancelCase'), say('handoff.cancelling')] },
        { target: 'done', actions: say('handoff.nothingToCancel', 'start') },
      ],
    },
    mine: {
      always: [
        { guard: lacks('summaryGranted'), target: 'done', actions: say('summary.noConsent', 'summarySwitch') },
        { target: 'looking', actions: act('showSummary') },
      ],
    },
    looking: {
      tags: ['asks:text'],
      on: {
        SAVED: { target: 'shown' },
        FAILED: { target: 'done' },
        TEXT: { target: 'done', actions: act('reflect') },
        DECLINED: { target: 'done', actions: say('reflection.passed') },
        RESUME: { target: 'done', actions: say('resume.here') },
      },
    },
    shown: {
      tags: ['asks:yesno'],
      entry: say('summary.isWrong', 'yesNo'),
      on: {
        YES: { target: 'correcting' },
        NO: { target: 'done', actions: say('summary.fine') },
        DECLINED: { target: 'done', actions: say('summary.fine') },
        UNCLEAR: { target: 'correcting' },
        RESUME: { target: 'shown', reenter: true },
      },
    },
    correcting: {
      tags: ['asks:text'],
      entry: say('summary.whatIsWrong', 'skip'),
      on: {
        TEXT: { target: 'done', actions: act('correctSummary') },
        DECLINED: { target: 'done', actions: say('summary.fine') },
        RESUME: { target: 'correcting', reenter: true },
      },
    },
    summary: {
      tags: ['asks:yesno'],
      entry: say('consent.summary', 'yesNo'),
      on: {
        YES: { target: 'transcript', actions: act('grant', 'summary') },
        NO: { target: 'transcript', actions: act('refuse', 'summary') },
        DECLINED: { target: 'transcript', actions: act('refuse', 'summary') },
        UNCLEAR: { target: 'done', actions: [say('consent.summary.later'), act('reflect')] },
        RESUME: { target: 'summary', reenter: true },
      },
    },
    transcript: {
      tags: ['asks:yesno'],
      entry: say('consent.transcript', 'yesNo'),
      on: {
        YES: { target: 'done', actions: [act('grant', 'transcript'), say('handoff.meanwhile', 'waiting')] },
        NO: { target: 'done', actions: [act('refuse', 'transcript'), say('handoff.meanwhile', 'waiting')] },
        DECLINED: { target: 'done', actions: [act('refuse', 'transcript'), say('handoff.meanwhile', 'waiting')] },
        UNCLEAR: { target: 'done', actions: [say('consent.summary.later'), act('reflect')] },
        RESUME: { target: 'transcript', reenter: true },
      },
    },
    done: { tags: ['finished'] },
  },
});
