import { WebSocket } from 'ws';

/** An activity as Direct Line sends it; only what the tests look at. */
export interface Activity {
  id: string;
  type: string;
  text?: string;
  from: { id: string; name?: string; role?: string };
  suggestedActions?: { actions: { title: string; value: string }[] };
  attachments?: { contentType: string; contentUrl?: string; content?: unknown }[];
  channelData?: Record<string, unknown>;
  replyToId?: string;
}

interface Start {
  locale?: string;
  country?: string;
}

/** A Direct Line 3.0 client over real HTTP and a real WebSocket, as Web Chat is one. */
export class DirectLineClient {
  readonly received: Activity[] = [];
  private waiting: (() => void)[] = [];
  private socket: WebSocket | undefined;

  private constructor(
    private readonly url: string,
    readonly token: string,
    readonly conversation: string,
    readonly person: string,
  ) {}

  /** Asks for a token, opens a conversation and its stream. */
  static async open(url: string, start: Start = {}): Promise<DirectLineClient> {
    const generated = await post(`${url}/v3/directline/tokens/generate`, null, start);
    const token = String(generated['token']);
    const conversation = await post(`${url}/v3/directline/conversations`, token, {});
    const userId = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())['user'] ?? '';
    const client = new DirectLineClient(
      url,
      String(conversation['token'] ?? token),
      String(conversation['conversationId']),
      String(userId),
    );
    await client.listen(String(conversation['streamUrl']));
    return client;
  }

  /** Opens the stream again, after the product was restarted at the same address. */
  async reconnect(): Promise<void> {
    const answer = await fetch(`${this.url}/v3/directline/conversations/${this.conversation}`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    const { streamUrl } = (await answer.json()) as { streamUrl: string };
    await this.listen(streamUrl);
  }

  /** Every activity of the conversation, as the history has it. */
  async history(): Promise<Activity[]> {
    const answer = await fetch(`${this.url}/v3/directline/conversations/${this.conversation}/activities`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    const { activities } = (await answer.json()) as { activities: Activity[] };
    return activities;
  }

  private listen(streamUrl: string): Promise<void> {
    const socket = new WebSocket(streamUrl);
    this.socket = socket;
    socket.on('message', (data) => this.take(String(data)));
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
  }

  private take(data: string): void {
    if (data === '') return;
    const { activities = [] } = JSON.parse(data) as { activities?: Activity[] };
    const known = new Set(this.received.map(({ id }) => id));
    this.received.push(...activities.filter(({ id, type }) => type === 'typing' || !known.has(id)));
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Posts a message and gives what the bot said until it has been quiet for `quietMs`. */
  async say(text: string, extra: Record<string, unknown> = {}, quietMs = 250): Promise<string[]> {
    const before = this.received.length;
    await this.send(text, extra);
    await this.quiet(quietMs);
    return this.fromBot(before).map((activity) => activity.text ?? '');
  }

  /** Posts a message without waiting for answers. */
  send(text: string, extra: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const activity = { type: 'message', text, from: { id: this.person }, locale: 'en-US', ...extra };
    return post(`${this.url}/v3/directline/conversations/${this.conversation}/activities`, this.token, activity);
  }

  /** The bot's messages since position `from` of what was received. */
  fromBot(from = 0): Activity[] {
    return this.received
      .slice(from)
      .filter(
        (activity) => activity.type === 'message' && activity.from.role !== 'user' && activity.from.id !== this.person,
      );
  }

  /** The choices of the last message that had any. */
  choices(): { title: string; value: string }[] {
    const withChoices = this.fromBot().filter((activity) => activity.suggestedActions);
    return withChoices.at(-1)?.suggestedActions?.actions ?? [];
  }

  /** The choices of the very last message; empty when it offers none. */
  choicesNow(): { title: string; value: string }[] {
    return this.fromBot().at(-1)?.suggestedActions?.actions ?? [];
  }

  /** Takes the first choice whose words match. */
  choose(pattern: RegExp): Promise<string[]> {
    const choice = this.choices().find(({ title }) => pattern.test(title));
    if (!choice)
      throw new Error(
        `no choice matches ${pattern}: ${this.choices()
          .map(({ title }) => title)
          .join(' | ')}`,
      );
    return this.say(choice.value);
  }

  /** Waits until the bot says something that matches, from position `from` on. */
  async until(pattern: RegExp, from = 0, withinMs = 10_000): Promise<string> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const found = this.fromBot(from).find((activity) => pattern.test(activity.text ?? ''));
      if (found) return found.text ?? '';
      if (Date.now() > deadline) throw new Error(`nothing matched ${pattern} within ${withinMs} ms`);
      await this.next(deadline - Date.now());
    }
  }

  /** Waits until nothing new has come for a moment. */
  settle(): Promise<void> {
    return this.quiet(300);
  }

  private async quiet(ms: number): Promise<void> {
    for (;;) {
      const before = this.received.length;
      await this.next(ms);
      if (this.received.length === before) return;
    }
  }

  private next(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  close(): void {
    this.socket?.close();
  }
}

async function post(url: string, token: string | null, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status} ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}
