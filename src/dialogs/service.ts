import type { Turning } from './turning.js';

/** Whether people are there at all, as a parameter of texts. */
export const humansOf = ({ policy }: Turning): string => (policy.humans === 'none' ? 'none' : 'some');

/** Where the person writes, as a parameter of texts. */
export const channelOf = ({ before }: Turning): string => (before.channel === 'msteams' ? 'teams' : 'other');
