import { act, freshContext, kit, knows, lacks, say } from './kit.js';

/** Listening: two reflections for one question (OARS), tentative words for feelings, corrections taken as they come. */
export const reflectionChart = kit.createMachine({
  id: 'reflection',
  context: freshContext,
  initial: 'idle',
  states: {
    idle: {
      on: {
        START: [
          { guard: knows('minor'), target: 'done', actions: act('minorText') },
          { guard: lacks('aiDialogue'), target: 'done', actions: say('reflection.off', 'start') },
          { target: 'listening', actions: say('reflection.start') },
        ],
        TEXT: [
          { guard: knows('minor'), target: 'done', actions: act('minorText') },
          { guard: lacks('aiDialogue'), target: 'done', actions: say('reflection.off', 'start') },
          { target: 'listening', actions: ['turnOver', act('reflect')] },
        ],
      },
    },
    listening: {
      tags: ['asks:text'],
      on: {
        TEXT: [
          { guard: knows('minor'), target: 'done', actions: act('minorText') },
          { guard: lacks('aiDialogue'), target: 'done', actions: say('reflection.off', 'start') },
          { actions: ['turnOver', act('reflect')] },
        ],
        DECLINED: { actions: say('reflection.passed') },
        RESUME: { actions: say('resume.here') },
      },
    },
    done: { tags: ['finished'] },
  },
});
