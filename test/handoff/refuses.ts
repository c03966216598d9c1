import { HavenError, type ErrorCode } from '../../src/errors.js';

/** For `assert.rejects`: an error of the catalogue with this code. */
export const isHaven =
  (code: ErrorCode) =>
  (thrown: unknown): boolean =>
    thrown instanceof HavenError && thrown.code === code;
