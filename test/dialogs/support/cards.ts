import type { Reply } from '../../../src/dialogs/reply.js';

/** Whether a reply shows somewhere to turn: an emergency number, a line, or the directory. */
export const crisisLineOf = ({ lines }: Reply): boolean =>
  lines !== undefined && lines.emergency.length + lines.lines.length > 0;
