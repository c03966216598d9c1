import type { Activity, TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { z } from 'zod';
import { HavenError } from '../errors.js';
import type { BotAdapter } from './adapter.js';
import { originKey, type Bot, type Origin } from './handler.js';
import { readJson } from './http/body.js';
import { fromLoopback } from './http/hosts.js';
import { send, sendJson } from './http/respond.js';
import type { Route } from './http/route.js';
import type { ServiceUrls } from './serviceUrls.js';

interface ConnectorParts {
  adapter: BotAdapter;
  authentication: BotFrameworkAuthentication;
  bot: Bot;
  serviceUrls: ServiceUrls;
  /** Whether callers must prove who they are; without a registration they must be on this machine instead. */
  registered: boolean;
  /** Whom the activity is from and where replies go; null for what is not a private conversation with one person. */
  originOf(activity: Activity): Origin | null;
}

const account = z.looseObject({ id: z.string().min(1).max(512) });
/** What an activity must have before anything looks at it. Channels are named: each has its own way of authentication. */
const incoming = z.looseObject({
  type: z.string().min(1).max(64),
  channelId: z.enum(['msteams', 'emulator', 'directline', 'webchat']),
  serviceUrl: z.url().max(512),
  conversation: account,
  from: account,
  recipient: account,
  id: z.string().min(1).max(512).optional(),
  text: z.string().optional(),
});

/** `POST /api/messages`: the Bot Framework connector, for Teams, Azure Bot Service and the emulator. */
export function connectorRoute(parts: ConnectorParts): Route {
  return {
    method: 'post',
    path: '/api/messages',
    async handle({ raw }, response) {
      const activity = parseActivity(await readJson(raw));
      const { authorization = '' } = raw.headers;
      if (!parts.registered && !fromLoopback(raw)) throw new HavenError('forbidden');
      const authentication = await authenticate(parts, activity, authorization);
      parts.serviceUrls.check(activity.serviceUrl);
      const answer = await parts.adapter.run(authentication, activity, (context) => talk(parts, context));
      if (answer?.body === undefined) send(response, answer?.status ?? 200, 'text/plain', '');
      else sendJson(response, answer.status, answer.body);
    },
  };
}

function parseActivity(body: unknown): Activity {
  const parsed = incoming.safeParse(body);
  if (!parsed.success) throw new HavenError('bad_request');
  // The Bot Framework's own type asks for fields that no channel sends; what we use of it has been checked above.
  return parsed.data as unknown as Activity;
}

async function authenticate(
  { authentication }: ConnectorParts,
  activity: Activity,
  header: string,
): Promise<AuthenticateRequestResult> {
  try {
    return await authentication.authenticateRequest(activity, header);
  } catch (cause) {
    throw new HavenError(header === '' ? 'token_missing' : 'token_refused', '', { cause });
  }
}

async function talk({ bot, originOf }: ConnectorParts, context: TurnContext): Promise<void> {
  const origin = originOf(context.activity);
  if (!origin) return;
  context.turnState.set(originKey, origin);
  await bot.run(context);
}
