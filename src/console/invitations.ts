import { createHash, randomBytes } from 'node:crypto';
import { day, type Clock } from '../clock.js';
import { HavenError } from '../errors.js';
import type { Counselor } from '../handoff/counselors.js';

/** So long a link to make an account works. */
const linksLast = day;

interface Invitation {
  role: Counselor['role'];
  /** Milliseconds since the epoch. */
  expires: number;
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** One-time links to make an account. Only digests are kept, in memory: a restart makes every link void. */
export class Invitations {
  private readonly open = new Map<string, Invitation>();

  constructor(private readonly clock: Clock) {}

  /** A token that makes one account of this role, once, within a day. */
  create(role: Counselor['role']): string {
    const token = randomBytes(32).toString('base64url');
    this.open.set(digestOf(token), { role, expires: this.clock.now() + linksLast });
    return token;
  }

  /** @throws HavenError `link_used` for a token that is unknown, used or too old */
  check(token: string): Invitation {
    const found = this.open.get(digestOf(token));
    if (!found || found.expires <= this.clock.now()) throw new HavenError('link_used');
    return found;
  }

  /** Uses the token up. @throws HavenError `link_used` */
  take(token: string): Invitation {
    const found = this.check(token);
    this.open.delete(digestOf(token));
    return found;
  }

  /** The account could not be stored after all: the link works again. */
  giveBack(token: string, invitation: Invitation): void {
    this.open.set(digestOf(token), invitation);
  }
}
