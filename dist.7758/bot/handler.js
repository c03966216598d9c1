import { ActivityHandler } from 'botbuilder';
import { z } from 'zod';
import { seedOf } from './seed.js';
/** Under this key the channel's adapter puts the origin into the turn's state. */
export const originKey = Symbol('origin');
const settingValue = z.object({ locale: z.string().max(35).optional(), country: z.string().length(2).optional() });
/** What a card's button sends: `choice` is the value as offered. */
const submitted = z.object({ choice: z.string().min(1).max(200) });
const cardAction = z.object({ action: z.object({ data: submitted }) });
/** Events by which a web page says that somebody is there. */
const arrivals = new Set(['webchat/join', 'startConversation', 'requestWelcomeDialog']);
/** Turns activities into turns: the one path that every channel shares. */
export class Bot extends ActivityHandler {
    turns;
    clock;
    constructor(turns, clock) {
        super();
        this.turns = turns;
        this.clock = clock;
        this.onMessage((context, next) => this.take(context, messageInput(context.activity)).then(next));
        this.onMembersAdded((context, next) => this.take(context, { kind: 'arrival' }).then(next));
        this.onEvent((context, next) => this.takeEvent(context).then(next));
    }
    async onInvokeActivity(context) {
        const action = cardAction.safeParse(context.activity.value);
        if (context.activity.name !== 'adaptiveCard/action' || !action.success)
            return { status: 501 };
        await this.take(context, { kind: 'choice', value: action.data.action.data.choice });
        return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' } };
    }
    async takeEvent(context) {
        const { name = '', value } = context.activity;
        if (arrivals.has(name))
            return this.take(context, { kind: 'arrival' });
        if (name !== 'haven/setting')
            return;
        const setting = settingValue.safeParse(value);
        if (setting.success)
            await this.take(context, { kind: 'setting', ...setting.data });
    }
    async take(context, input) {
        const origin = context.turnState.get(originKey);
        if (!origin || !input)
            return;
        const { id, person, address, known } = origin;
        await this.turns.receive({ id, person, address, input, at: this.clock.now(), seed: seedOf(id), known });
    }
}
/** Text as it was written; a card's button as the choice it stands for. */
function messageInput({ text, value }) {
    const choice = submitted.safeParse(value);
    if (choice.success)
        return { kind: 'choice', value: choice.data.choice };
    return { kind: 'message', text: typeof text === 'string' ? text : '' };
}
//# sourceMappingURL=handler.js.map