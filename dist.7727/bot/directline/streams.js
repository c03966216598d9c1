import { second } from '../../clock.js';
/** How often a socket is asked whether its other end is still there. */
const pingMs = 30 * second;
/** Close code of Direct Line's `collision`: policy violation in RFC 6455 §7.4.1. */
const collision = 1008;
/** The open WebSockets, one a conversation: a second one closes the first. */
export class Streams {
    clock;
    sockets = new Map();
    constructor(clock) {
        this.clock = clock;
    }
    open(conversation, socket) {
        this.sockets.get(conversation)?.close(collision, 'collision');
        this.sockets.set(conversation, socket);
        const stopPings = this.keepAlive(socket);
        socket.on('close', () => {
            stopPings();
            if (this.sockets.get(conversation) === socket)
                this.sockets.delete(conversation);
        });
    }
    isOpen(conversation) {
        return this.sockets.has(conversation);
    }
    /** Shows activities to whoever listens to the conversation; nobody may. */
    push(conversation, { activities, watermark }) {
        const socket = this.sockets.get(conversation);
        if (socket?.readyState !== socket?.OPEN)
            return;
        socket?.send(JSON.stringify(watermark ? { activities, watermark } : { activities }));
    }
    closeAll() {
        for (const socket of this.sockets.values())
            socket.terminate();
        this.sockets.clear();
    }
    keepAlive(socket) {
        let answered = true;
        socket.on('pong', () => {
            answered = true;
        });
        let cancel = () => undefined;
        const ask = () => {
            if (!answered)
                return socket.terminate();
            answered = false;
            socket.ping();
            cancel = this.clock.after(pingMs, ask);
        };
        cancel = this.clock.after(pingMs, ask);
        return () => cancel();
    }
}
//# sourceMappingURL=streams.js.map