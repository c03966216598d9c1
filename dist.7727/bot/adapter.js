import { CloudAdapter } from 'botbuilder';
/** The Bot Framework's adapter, run with an authentication that was made before, and giving what an invoke answers. */
export class BotAdapter extends CloudAdapter {
    /** @throws what `logic` throws */
    run(authentication, activity, logic) {
        return this.processActivity(authentication, activity, logic);
    }
}
//# sourceMappingURL=adapter.js.map