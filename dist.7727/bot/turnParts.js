import { second } from '../clock.js';
/**
 * How long each part of a turn may take, milliseconds. The first reply at L3 and L4 comes within 2 s whatever fails
 * (docs/safety/protocol.md): 0.3 s for the store and 1.5 s for the model leave the rest for the channel.
 */
export const limits = {
    quickLoad: 0.3 * second,
    slowLoad: 4 * second,
    read: 1.5 * second,
    commit: 5 * second,
    urgentCommit: second,
    effect: 8 * second,
    urgentEffect: second,
    /** Waiting for a channel to take the lines before the turn goes on without knowing. */
    urgentDelivery: second,
};
//# sourceMappingURL=turnParts.js.map