import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { HavenError } from '../../errors.js';
/*
 * magic 4 | owner 16 | key id 8 | check 4 | nonce 12 | tag 16 | ciphertext
 * The check tells a rotten header from one that honestly names a destroyed key.
 */
const magic = Buffer.from('HVN1');
const checkAt = 28;
const nonceAt = 32;
const tagAt = 44;
const bodyAt = 60;
const checkOf = (head) => createHash('sha256')
    .update(head)
    .digest()
    .subarray(0, nonceAt - checkAt);
/** What GCM authenticates beside the text: whose record it is and where it lies, so that files cannot be swapped. */
const contextOf = (head, path) => Buffer.concat([head, Buffer.from(path)]);
/** Encrypts (AES-256-GCM, random nonce) `plain` for the record at `path`, relative to its folder's root. */
export function seal(key, path, plain) {
    const head = Buffer.concat([magic, key.owner, key.id]);
    const nonce = randomBytes(tagAt - nonceAt);
    const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(contextOf(head, path));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([head, checkOf(head), nonce, cipher.getAuthTag(), body]);
}
/** Whether these bytes begin as a sealed record does. */
export const isSealed = (bytes) => bytes.length >= bodyAt && bytes.subarray(0, magic.length).equals(magic);
/**
 * Names the key that sealed a record.
 * @throws HavenError `store_corrupt` when the bytes are no sealed record
 */
export function sealedBy(path, bytes) {
    const head = bytes.subarray(0, checkAt);
    if (!isSealed(bytes) || !checkOf(head).equals(bytes.subarray(checkAt, nonceAt)))
        throw new HavenError('store_corrupt', path);
    return { owner: head.subarray(magic.length, 20), id: head.subarray(20) };
}
/**
 * Decrypts what `seal` made for the same key and path.
 * @throws HavenError `store_corrupt` when a single bit differs; it names the file and nothing of its content
 */
export function unseal(key, path, bytes) {
    if (!isSealed(bytes))
        throw new HavenError('store_corrupt', path);
    try {
        const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(nonceAt, tagAt), {
            authTagLength: bodyAt - tagAt,
        });
        decipher.setAAD(contextOf(bytes.subarray(0, checkAt), path)).setAuthTag(bytes.subarray(tagAt, bodyAt));
        return Buffer.concat([decipher.update(bytes.subarray(bodyAt)), decipher.final()]);
    }
    catch (cause) {
        throw new HavenError('store_corrupt', path, { cause });
    }
}
//# sourceMappingURL=seal.js.map