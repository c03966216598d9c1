import { createHash, randomBytes } from 'node:crypto';
import { hour, type Clock } from '../clock.js';
import type { CounselorRef } from '../handoff/counselors.js';

/** So long a sign-in lasts at most, and without any request. */
const lastsAtMost = 12 * hour;
const idleAtMost = 2 * hour;

/** A counselor's sign-in in one browser. */
export interface SignedIn {
  key: string;
  counselor: CounselorRef;
  /** What every change must carry in the `x-haven-token` header, so that another site cannot make one. */
  token: string;
  /** Cases viewed in this sign-in: only these are sent live, because only their view is in the audit. */
  viewed: Set<string>;
  /** Milliseconds since the epoch. */
  since: number;
  seen: number;
}

const keyOf = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');

/** Sign-ins, in memory and by the digest of their cookie: a restart asks every counselor to sign in again. */
export class SignIns {
  private readonly open = new Map<string, SignedIn>();

  constructor(private readonly clock: Clock) {}

  /** @returns the sign-in and the secret for its cookie, which is not kept */
  add(counselor: CounselorRef): { cookie: string; signedIn: SignedIn } {
    this.dropOld();
    const cookie = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const { id, name, role } = counselor;
    const signedIn: SignedIn = {
      key: keyOf(cookie),
      counselor: { id, name, role },
      token: randomBytes(32).toString('base64url'),
      viewed: new Set(),
      since: now,
      seen: now,
    };
    this.open.set(signedIn.key, signedIn);
    return { cookie, signedIn };
  }

  /** The sign-in of a cookie, or null when there is none (any more). */
  find(cookie: string | undefined): SignedIn | null {
    const found = cookie === undefined ? undefined : this.open.get(keyOf(cookie));
    if (!found || !this.isValid(found)) return null;
    found.seen = this.clock.now();
    return found;
  }

  isValid(signedIn: SignedIn): boolean {
    const now = this.clock.now();
    const inTime = now - signedIn.since < lastsAtMost && now - signedIn.seen < idleAtMost;
    return inTime && this.open.has(signedIn.key);
  }

  remove(signedIn: SignedIn): void {
    this.open.delete(signedIn.key);
  }

  private dropOld(): void {
    for (const one of this.open.values()) if (!this.isValid(one)) this.open.delete(one.key);
  }
}
