import { isListed } from './crisisLines.js';
import type { Turning } from './turning.js';

/** Whether a country has lines of its own; one without is kept as stated, and shown what is shown where none is known. */
export const listed = ({ content }: Turning, country: string): boolean =>
  isListed([...content.overlay, ...content.lines], country);
