import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';

/** The Bot Framework's adapter, run with an authentication that was made before, and giving what an invoke answers. */
export class BotAdapter extends CloudAdapter {
  /** @throws what `logic` throws */
  run(
    authentication: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authentication, activity, logic);
  }
}
