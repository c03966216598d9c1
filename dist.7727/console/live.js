import { isoTime, second } from '../clock.js';
import { asReadable, requireReader } from '../handoff/access.js';
import { headersAlways } from './respond.js';
import { caseView, toDo } from './views.js';
/** A comment goes out this often, so that proxies keep the stream and a dead connection is noticed. */
const beat = 20 * second;
const streamsAtMost = 5;
/** Events whose case enters the queue; a counselor who listens may be alerted. */
const alerting = new Set(['queued', 'raised', 'returned']);
/**
 * Live updates to signed-in counselors as server-sent events. Everybody hears that the queue changed, without content;
 * a case itself goes only to a sign-in that has viewed it and may still read it.
 */
export class Live {
    deps;
    streams = new Set();
    unsubscribe;
    constructor(deps) {
        this.deps = deps;
        this.unsubscribe = deps.desk.subscribe((event) => this.tell(event));
    }
    /** Opens the stream of a sign-in; while it is open the counselor is there. */
    open(signedIn, response) {
        this.endOldest(signedIn);
        response.writeHead(200, {
            ...headersAlways,
            'Content-Type': 'text/event-stream; charset=utf-8',
            'X-Accel-Buffering': 'no',
        });
        const leave = this.deps.desk.arrive(signedIn.counselor);
        const stream = { signedIn, response, end: () => response.end() };
        this.streams.add(stream);
        const stopBeat = this.beatAfter(stream);
        response.once('close', () => {
            stopBeat();
            this.streams.delete(stream);
            leave();
            this.queueChanged();
        });
        send(stream, 'hello', {});
        this.queueChanged();
    }
    /** Ends every stream of a sign-in that is over. */
    end(signedIn) {
        for (const stream of this.streams)
            if (stream.signedIn === signedIn)
                stream.end();
    }
    /** Tells everybody to look at the queue again. */
    queueChanged() {
        for (const stream of this.streams)
            send(stream, 'queue', {});
    }
    close() {
        this.unsubscribe();
        for (const stream of this.streams)
            stream.end();
    }
    tell(event) {
        const alert = alerting.has(event.type) && event.case.state === 'queued' ? toDo(event.case.level) : null;
        for (const stream of this.streams) {
            if (!this.deps.signIns.isValid(stream.signedIn))
                stream.end();
            else
                this.tellOne(stream, event, alert);
        }
    }
    tellOne(stream, event, alert) {
        const concerns = event.type !== 'posted' || event.case.counselor?.id === stream.signedIn.counselor.id;
        if (concerns)
            send(stream, 'queue', alert === null ? {} : { alert });
        if (event.page?.counselors.includes(stream.signedIn.counselor.id))
            send(stream, 'page', { to: event.page.to });
        if (stream.signedIn.viewed.has(event.case.id))
            this.sendCase(stream, event);
    }
    sendCase(stream, event) {
        const { counselor, viewed } = stream.signedIn;
        if (event.type !== 'erased' && mayRead(event.case, stream.signedIn)) {
            const now = this.deps.clock.now();
            send(stream, 'case', caseView(asReadable(event.case, isoTime(now)), counselor, now, this.deps.replyWords));
            return;
        }
        viewed.delete(event.case.id);
        send(stream, 'gone', { id: event.case.id, why: event.type });
    }
    beatAfter(stream) {
        let stop;
        const next = () => {
            stop = this.deps.clock.after(beat, () => {
                if (!this.deps.signIns.isValid(stream.signedIn))
                    return stream.end();
                stream.signedIn.seen = this.deps.clock.now();
                stream.response.write(': still here\n\n');
                next();
            });
        };
        next();
        return () => stop?.();
    }
    endOldest(signedIn) {
        const theirs = [...this.streams].filter((stream) => stream.signedIn === signedIn);
        if (theirs.length >= streamsAtMost)
            theirs[0]?.end();
    }
}
const send = (stream, event, data) => {
    if (!stream.response.writableEnded)
        stream.response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
};
function mayRead(one, signedIn) {
    try {
        requireReader(one, signedIn.counselor);
        return true;
    }
    catch {
        // The refusal is the answer here: this sign-in no longer sees the case.
        return false;
    }
}
//# sourceMappingURL=live.js.map