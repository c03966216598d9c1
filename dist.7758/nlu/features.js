/**
 * All that a reading is made from: the person's words. Not how fast they are typed, not when, not how a voice sounds
 * (docs/safety/protocol.md). A test holds this list and what the reader takes to it.
 */
export const features = ['text', 'previous'];
//# sourceMappingURL=features.js.map