import { createHmac, hkdfSync } from 'node:crypto';
import type { SealKey } from './seal.js';

/** What the key file gives: a key that wraps the persons' keys, and names for files that say nothing about ids. */
export interface MasterKey {
  sealing: SealKey;
  /** A file name for an id: HMAC-SHA-256, 32 hex digits. Without the key nobody can tell whose file it is. */
  nameOf(kind: 'person' | 'case' | 'conversation', id: string): string;
}

const derive = (secret: Buffer, use: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `haven store ${use}`, bytes));

/** Derives the working keys from the key file's 32 bytes (HKDF-SHA-256, RFC 5869). */
export function masterKey(secret: Buffer): MasterKey {
  const naming = derive(secret, 'names', 32);
  return {
    sealing: { owner: Buffer.alloc(16), id: derive(secret, 'id', 8), secret: derive(secret, 'wrapping', 32) },
    nameOf: (kind, id) => createHmac('sha256', naming).update(`${kind}\0${id}`).digest('hex').slice(0, 32),
  };
}
