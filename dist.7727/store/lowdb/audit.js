import { HavenError } from '../../errors.js';
import { chainStart, fromLine, hashOf, toLine } from './auditChain.js';
/** File name of the audit: lines of JSON that anybody may read and check, since they hold no content. */
export const auditFile = 'audit.jsonl';
/** Bytes of the longest line there may be; reading the end of the file relies on it. */
const longestLine = 65_536;
/** The audit: an append-only file whose records are chained, so that a changed or missing one shows. */
export class StoredAudit {
    engine;
    end = null;
    constructor(engine) {
        this.engine = engine;
    }
    append(record) {
        return this.engine.alone(auditFile, async (opened) => {
            const { size, hash } = (this.end ??= await endOf(opened));
            const text = toLine(record, hash);
            const bytes = Buffer.from(`${text}\n`);
            if (bytes.length > longestLine)
                throw new HavenError('bad_request', 'audit: the record is too long');
            this.end = null;
            await opened.disk.append(auditFile, size, bytes);
            this.end = { size: size + bytes.length, hash: hashOf(text) };
        });
    }
    async *read() {
        const { opened, size } = await this.engine.alone(auditFile, async (opened) => ({
            opened,
            size: (await endOf(opened)).size,
        }));
        let previous = chainStart;
        for await (const text of opened.disk.lines(auditFile, size)) {
            yield fromLine(text, previous);
            previous = hashOf(text);
        }
    }
}
/** Where the next line goes and what it must carry. A last line without its end was never acknowledged. */
async function endOf({ disk }) {
    const { size, bytes } = await disk.tail(auditFile, longestLine);
    const end = bytes.lastIndexOf('\n') + 1;
    if (end === 0 && size > bytes.length)
        throw new HavenError('store_corrupt', 'audit: no line ends where one must');
    if (end === 0)
        return { size: 0, hash: chainStart };
    const start = bytes.lastIndexOf('\n', end - 2) + 1;
    return { size: size - bytes.length + end, hash: hashOf(bytes.subarray(start, end - 1).toString('utf8')) };
}
//# sourceMappingURL=audit.js.map