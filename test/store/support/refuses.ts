import assert from 'node:assert/strict';
import { type ErrorCode, HavenError } from '../../../src/errors.js';

/** Checks that a promise is refused with a code of the catalogue. */
export function refuses(promise: Promise<unknown>, code: ErrorCode): Promise<void> {
  return assert.rejects(promise, (thrown) => thrown instanceof HavenError && thrown.code === code);
}
