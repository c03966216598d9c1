import type { ServerResponse } from 'node:http';
import { isoTime, second, type Clock } from '../clock.js';
import { asReadable, requireReader } from '../handoff/access.js';
import type { Case, CaseEvent } from '../handoff/cases.js';
import type { Desk } from '../handoff/desk.js';
import { headersAlways } from './respond.js';
import type { SignedIn, SignIns } from './signedIn.js';
import { caseView, toDo, type ReplyWords } from './views.js';

/** A comment goes out this often, so that proxies keep the stream and a dead connection is noticed. */
const beat = 20 * second;
const streamsAtMost = 5;

interface Stream {
  signedIn: SignedIn;
  response: ServerResponse;
  end: () => void;
}

/** Events whose case enters the queue; a counselor who listens may be alerted. */
const alerting: ReadonlySet<CaseEvent['type']> = new Set(['queued', 'raised', 'returned']);

/**
 * Live updates to signed-in counselors as server-sent events. Everybody hears that the queue changed, without content;
 * a case itself goes only to a sign-in that has viewed it and may still read it.
 */
export class Live {
  private readonly streams = new Set<Stream>();
  private readonly unsubscribe: () => void;

  constructor(private readonly deps: { desk: Desk; signIns: SignIns; clock: Clock; replyWords: ReplyWords }) {
    this.unsubscribe = deps.desk.subscribe((event) => this.tell(event));
  }

  /** Opens the stream of a sign-in; while it is open the counselor is there. */
  open(signedIn: SignedIn, response: ServerResponse): void {
    this.endOldest(signedIn);
    response.writeHead(200, {
      ...headersAlways,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    });
    const leave = this.deps.desk.arrive(signedIn.counselor);
    const stream: Stream = { signedIn, response, end: () => response.end() };
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
  end(signedIn: SignedIn): void {
    for (const stream of this.streams) if (stream.signedIn === signedIn) stream.end();
  }

  /** Tells everybody to look at the queue again. */
  queueChanged(): void {
    for (const stream of this.streams) send(stream, 'queue', {});
  }

  close(): void {
    this.unsubscribe();
    for (const stream of this.streams) stream.end();
  }

  private tell(event: CaseEvent): void {
    const alert = alerting.has(event.type) && event.case.state === 'queued' ? toDo(event.case.level) : null;
    for (const stream of this.streams) {
      if (!this.deps.signIns.isValid(stream.signedIn)) stream.end();
      else this.tellOne(stream, event, alert);
    }
  }

  private tellOne(stream: Stream, event: CaseEvent, alert: string | null): void {
    const concerns = event.type !== 'posted' || event.case.counselor?.id === stream.signedIn.counselor.id;
    if (concerns) send(stream, 'queue', alert === null ? {} : { alert });
    if (event.page?.counselors.includes(stream.signedIn.counselor.id)) send(stream, 'page', { to: event.page.to });
    if (stream.signedIn.viewed.has(event.case.id)) this.sendCase(stream, event);
  }

  private sendCase(stream: Stream, event: CaseEvent): void {
    const { counselor, viewed } = stream.signedIn;
    if (event.type !== 'erased' && mayRead(event.case, stream.signedIn)) {
      const now = this.deps.clock.now();
      send(stream, 'case', caseView(asReadable(event.case, isoTime(now)), counselor, now, this.deps.replyWords));
      return;
    }
    viewed.delete(event.case.id);
    send(stream, 'gone', { id: event.case.id, why: event.type });
  }

  private beatAfter(stream: Stream): () => void {
    let stop: (() => void) | undefined;
    const next = (): void => {
      stop = this.deps.clock.after(beat, () => {
        if (!this.deps.signIns.isValid(stream.signedIn)) return stream.end();
        stream.signedIn.seen = this.deps.clock.now();
        stream.response.write(': still here\n\n');
        next();
      });
    };
    next();
    return () => stop?.();
  }

  private endOldest(signedIn: SignedIn): void {
    const theirs = [...this.streams].filter((stream) => stream.signedIn === signedIn);
    if (theirs.length >= streamsAtMost) theirs[0]?.end();
  }
}

const send = (stream: Stream, event: string, data: unknown): void => {
  if (!stream.response.writableEnded) stream.response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
};

function mayRead(one: Case, signedIn: SignedIn): boolean {
  try {
    requireReader(one, signedIn.counselor);
    return true;
  } catch {
    // The refusal is the answer here: this sign-in no longer sees the case.
    return false;
  }
}
