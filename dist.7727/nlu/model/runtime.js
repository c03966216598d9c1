import { basename, dirname, resolve } from 'node:path';
import { AutoModelForSequenceClassification, AutoTokenizer, env, LogLevel, Tensor } from '@huggingface/transformers';
import { HavenError } from '../../errors.js';
/** Pieces are taken from a text of at most this many characters at once: the tokenizer's time grows faster than the text. */
const segmentLength = 4000;
/**
 * Loads the model in `folder` to run on one thread.
 * @throws whatever the runtime throws when a file is missing or corrupt
 */
export async function openRuntime(folder) {
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.useFSCache = false;
    env.useBrowserCache = false;
    env.localModelPath = dirname(resolve(folder));
    env.logLevel = LogLevel.NONE;
    const name = basename(resolve(folder));
    const tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true });
    const model = await AutoModelForSequenceClassification.from_pretrained(name, {
        local_files_only: true,
        dtype: 'q8',
        device: 'cpu',
        session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 4 },
    });
    const [begin, end] = markers(tokenizer.encode(''));
    return {
        tokens: (text) => segments(text).flatMap((part) => tokenizer.encode(part, { add_special_tokens: false })),
        async logits(tokens) {
            const ids = BigInt64Array.from([begin, ...tokens, end], BigInt);
            const shape = [1, ids.length];
            const output = await model({
                input_ids: new Tensor('int64', ids, shape),
                attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
                token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), shape),
            });
            return logitsOf(output);
        },
        async close() {
            await model.dispose();
        },
    };
}
function markers(empty) {
    const [begin, end] = empty;
    if (begin === undefined || end === undefined)
        throw new HavenError('model_failed', 'the tokenizer adds no markers');
    return [begin, end];
}
function segments(text) {
    if (text.length <= segmentLength)
        return [text];
    const parts = [];
    for (let at = 0; at < text.length; at += segmentLength)
        parts.push(text.slice(at, at + segmentLength));
    return parts;
}
function logitsOf(output) {
    if (typeof output !== 'object' || output === null || !('logits' in output) || !(output.logits instanceof Tensor)) {
        throw new HavenError('model_failed', 'the model gave no logits');
    }
    return Array.from(output.logits.data, Number);
}
//# sourceMappingURL=runtime.js.map