import { z } from 'zod';
import type { Session } from './session.js';

/** Values that start an exercise. Which of them a deployment has, and their steps, is `content/exercises`. */
export const exerciseIds = [
  'breathing',
  'senses',
  'sensesOther',
  'feet',
  'sighing',
  'muscles',
  'urge',
  'coldWater',
  'breathPause',
] as const;

/** Whether a value starts an exercise. */
export const isExercise = (value: string): boolean => exerciseIds.some((id) => id === value);

const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const key = z.string().min(1);

const exercise = z
  .strictObject({
    id: z.enum(exerciseIds),
    /** Key of its name. */
    name: key,
    /** Each step's words, and how long it lasts when the program sets the pace. */
    steps: z
      .array(z.strictObject({ key, seconds: z.number().int().min(10).max(120) }))
      .min(2)
      .max(6),
    /** Levels at which it may be started. L4 is not among them: there help comes first. */
    levels: z.strictObject({ from: level, to: level }),
    /** `among`: nobody around notices it. */
    settings: z.array(z.enum(['alone', 'among'])).min(1),
    /** Cold water and holding the breath strain the body. */
    strain: z.enum(['none', 'cold', 'hold']),
  })
  .refine(({ strain, levels }) => strain === 'none' || levels.to <= 1, 'what strains the body is not for L2 and above');
export type Exercise = z.infer<typeof exercise>;

/** The content file. Whatever the level, age or place, something must be left to offer. */
export const exerciseList = z
  .array(exercise)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an exercise twice')
  .refine(
    (all) =>
      all.some(
        ({ strain, levels, settings }) =>
          strain === 'none' && levels.from === 0 && levels.to === 3 && settings.includes('among'),
      ),
    'no exercise for everybody',
  );

/** The exercise of that name, or null. */
export const exerciseOf = (all: readonly Exercise[], id: string): Exercise | null =>
  all.find((one) => one.id === id) ?? null;

/** Whether it may be done now. Anything straining needs an adult besides the health question. */
export function fits({ levels, strain }: Exercise, { level: now, age }: Pick<Session, 'level' | 'age'>): boolean {
  return now >= levels.from && now <= levels.to && (strain === 'none' || age === 'adult');
}
