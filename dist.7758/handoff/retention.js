/** Whether anything of what people wrote is still in the case. */
export const hasContent = (one) => one.messages.length > 0 ||
    one.summary !== undefined ||
    one.closing !== undefined ||
    one.packet.situation.quotes.length > 0;
/** The case when its time is over: that it was, when and at what level stays; nothing that anybody wrote does. */
export function withoutContent(one) {
    const { packet } = one;
    return {
        ...one,
        packet: {
            ...packet,
            situation: { ...packet.situation, quotes: [] },
            response: { ...packet.response, said: [] },
        },
        messages: [],
        earlier: undefined,
        openings: one.openings?.map((opening) => ({ ...opening, reason: '' })),
        closing: undefined,
        summary: undefined,
    };
}
//# sourceMappingURL=retention.js.map