import type { WebSocket } from 'ws';
import { second, type Clock } from '../../clock.js';
import type { ActivitySet } from './transcript.js';

/** How often a socket is asked whether its other end is still there. */
const pingMs = 30 * second;
/** Close code of Direct Line's `collision`: policy violation in RFC 6455 §7.4.1. */
const collision = 1008;

/** The open WebSockets, one a conversation: a second one closes the first. */
export class Streams {
  private readonly sockets = new Map<string, WebSocket>();

  constructor(private readonly clock: Clock) {}

  open(conversation: string, socket: WebSocket): void {
    this.sockets.get(conversation)?.close(collision, 'collision');
    this.sockets.set(conversation, socket);
    const stopPings = this.keepAlive(socket);
    socket.on('close', () => {
      stopPings();
      if (this.sockets.get(conversation) === socket) this.sockets.delete(conversation);
    });
  }

  isOpen(conversation: string): boolean {
    return this.sockets.has(conversation);
  }

  /** Shows activities to whoever listens to the conversation; nobody may. */
  push(conversation: string, { activities, watermark }: ActivitySet): void {
    const socket = this.sockets.get(conversation);
    if (socket?.readyState !== socket?.OPEN) return;
    socket?.send(JSON.stringify(watermark ? { activities, watermark } : { activities }));
  }

  closeAll(): void {
    for (const socket of this.sockets.values()) socket.terminate();
    this.sockets.clear();
  }

  private keepAlive(socket: WebSocket): () => void {
    let answered = true;
    socket.on('pong', () => {
      answered = true;
    });
    let cancel = (): void => undefined;
    const ask = (): void => {
      if (!answered) return socket.terminate();
      answered = false;
      socket.ping();
      cancel = this.clock.after(pingMs, ask);
    };
    cancel = this.clock.after(pingMs, ask);
    return () => cancel();
  }
}
