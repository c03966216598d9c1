import { z } from 'zod';
import { HavenError } from '../errors.js';
import { weekdays, type Hours } from './hours.js';
import type { Policy } from './policy.js';

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const shift = z.tuple([clock, clock]).refine(([from, to]) => from < to, 'ends before it begins');

/** When counselors are on duty (`hours.ts`). */
const hours = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'no such time zone'),
  week: z.partialRecord(z.enum(weekdays), z.array(shift)),
  holidays: z.array(z.iso.date()),
}) satisfies z.ZodType<Hours>;

/** A policy file; a missing or unknown field is refused, so that nothing is allowed by accident. */
const policyFile = z.strictObject({
  jurisdiction: z.string().regex(/^[a-z][a-z0-9-]*$/),
  emotionInference: z.boolean(),
  aiDialogue: z.boolean(),
  checkIns: z.boolean(),
  minAge: z.number().int().min(13).max(21),
  noticeEveryHours: z.number().positive().max(3),
  emergencyContact: z.boolean(),
  retentionDays: z.number().int().min(1).max(3650),
  languageModel: z.boolean(),
  humans: z.enum(['none', 'hours', 'always']),
  hours: hours.optional(),
}) satisfies z.ZodType<Policy>;

/**
 * Parses the text of a `content/policy/<id>.json`; reading the file is the caller's.
 * @throws HavenError `config_invalid` when the text is not JSON or a field is missing, unknown or out of range
 */
export function parsePolicy(text: string): Policy {
  try {
    return policyFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new HavenError('config_invalid', 'policy file', { cause });
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // The runtime throws a RangeError for a name it does not know; that is the answer.
    return false;
  }
}
