import { HavenError } from '../../errors.js';
import { loadContract } from './contract.js';
import { startThread } from './thread.js';
/** Requests that may wait at once; more are refused, so that a crowd gets quick refusals instead of ever longer waits. */
const mostWaiting = 256;
/** The model behind its thread: texts in, outputs for each chunk of each text out. */
export class Understanding {
    contract;
    thread;
    waiting = new Map();
    next = 0;
    failed = false;
    constructor(contract, thread) {
        this.contract = contract;
        this.thread = thread;
    }
    /**
     * Loads the model in `folder` into a thread of its own and waits until it answers.
     * @throws HavenError `model_missing` without a model, `model_failed` when its files cannot be used
     */
    static async open(folder) {
        const contract = loadContract(folder);
        const thread = startThread({ folder, chunkTokens: contract.maxTokens - 2 });
        const understanding = new Understanding(contract, thread);
        try {
            await understanding.started();
            return understanding;
        }
        catch (thrown) {
            await thread.terminate();
            throw thrown;
        }
    }
    /** Whether the thread has stopped and reads nothing any more. */
    get broken() {
        return this.failed;
    }
    /**
     * The model's outputs: for each text, for each of its chunks, one number a label.
     * @throws HavenError `busy` when too many texts wait, `model_failed` when the runtime could not read one
     */
    read(texts) {
        if (this.failed)
            return Promise.reject(new HavenError('model_failed', 'the model thread has stopped'));
        if (this.waiting.size >= mostWaiting)
            return Promise.reject(new HavenError('busy'));
        const id = this.next;
        this.next += 1;
        return new Promise((resolve, reject) => {
            this.waiting.set(id, { resolve, reject });
            this.thread.ref();
            this.thread.postMessage({ id, texts });
        });
    }
    /** Stops the thread; texts still waiting are refused. */
    async close() {
        this.stop('closed');
        await this.thread.terminate();
    }
    started() {
        return new Promise((resolve, reject) => {
            const refuse = (reason) => {
                this.stop(reason);
                reject(new HavenError('model_failed', reason));
            };
            this.thread.on('message', (answer) => {
                if (answer.kind === 'ready')
                    this.thread.unref();
                if (answer.kind === 'ready')
                    resolve();
                else if (answer.kind === 'failed')
                    refuse(answer.reason);
                else
                    this.settle(answer);
            });
            this.thread.on('error', (error) => refuse(error.name));
            this.thread.on('exit', () => refuse('exit'));
        });
    }
    settle(answer) {
        const waiting = this.waiting.get(answer.id);
        this.waiting.delete(answer.id);
        // A thread with nothing to do does not keep the process alive.
        if (this.waiting.size === 0)
            this.thread.unref();
        if (answer.kind === 'logits')
            waiting?.resolve(answer.texts);
        else
            waiting?.reject(new HavenError('model_failed', answer.reason));
    }
    stop(reason) {
        this.failed = true;
        for (const { reject } of this.waiting.values())
            reject(new HavenError('model_failed', reason));
        this.waiting.clear();
    }
}
//# sourceMappingURL=understanding.js.map