import { createHmac, hkdfSync } from 'node:crypto';
const derive = (secret, use, bytes) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `haven store ${use}`, bytes));
/** Derives the working keys from the key file's 32 bytes (HKDF-SHA-256, RFC 5869). */
export function masterKey(secret) {
    const naming = derive(secret, 'names', 32);
    return {
        sealing: { owner: Buffer.alloc(16), id: derive(secret, 'id', 8), secret: derive(secret, 'wrapping', 32) },
        nameOf: (kind, id) => createHmac('sha256', naming).update(`${kind}\0${id}`).digest('hex').slice(0, 32),
    };
}
//# sourceMappingURL=masterKey.js.map