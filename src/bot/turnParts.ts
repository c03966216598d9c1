import { second, type Clock } from '../clock.js';
import type { Step } from '../dialogs/decision.js';
import type { Beginning } from '../dialogs/newSession.js';
import type { Policy } from '../dialogs/policy.js';
import type { Session } from '../dialogs/session.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Reader } from '../nlu/reading.js';
import type { Channel } from './channel.js';
import type { RunEffect } from './effects.js';
import type { Memory } from './memory.js';
import type { Rewording } from './rewording/rewording.js';
import type { Sessions } from './sessions.js';
import type { Timers } from './timers.js';
import type { Turn } from './turn.js';

/** What turns are made of; all of it comes in from the composition root. */
export interface TurnsParts {
  step: Step;
  /** The session of a person never seen. */
  newSession(beginning: Beginning): Session;
  reader: Reader;
  policy: Policy;
  sessions: Sessions;
  channel: Channel;
  runEffect: RunEffect;
  clock: Clock;
  log: Log;
  metrics: Pick<Metrics, 'turns' | 'firstReply' | 'reading' | 'errors'>;
  /** Other words for reflections; absent where no language model is set up. */
  rewording?: Pick<Rewording, 'words' | 'hurry' | 'forget'>;
}

/** The same, with what the turns of one process share. */
export interface RunParts extends TurnsParts {
  memory: Memory;
  timers: Timers;
  /** Looks after the person again later: something could not be delivered, done or kept in time. */
  later(person: string): void;
  /** Takes a turn that nobody waits for. */
  take(turn: Turn): void;
}

/**
 * How long each part of a turn may take, milliseconds. The first reply at L3 and L4 comes within 2 s whatever fails
 * (docs/safety/protocol.md): 0.3 s for the store and 1.5 s for the model leave the rest for the channel.
 */
export const limits = {
  quickLoad: 0.3 * second,
  slowLoad: 4 * second,
  read: 1.5 * second,
  commit: 5 * second,
  urgentCommit: second,
  effect: 8 * second,
  urgentEffect: second,
  /** Waiting for a channel to take the lines before the turn goes on without knowing. */
  urgentDelivery: second,
} as const;
