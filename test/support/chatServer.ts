import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the server was asked, in the order it came. */
export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  body: { model?: string; messages?: { role: string; content: string }[]; stream?: boolean };
}

/** What it does with the next question. */
export type Behaviour =
  { say: string } | { status: number; location?: string } | { garbage: string } | 'silence' | 'hang up';

/** A real HTTP server that speaks the chat interfaces of Ollama and of OpenAI. */
export class ChatServer {
  readonly asked: Asked[] = [];
  behaviour: Behaviour = { say: '' };
  private readonly server = createServer((request, response) => void this.answer(request, response));

  static async start(): Promise<ChatServer> {
    const own = new ChatServer();
    own.server.listen(0, '127.0.0.1');
    await once(own.server, 'listening');
    return own;
  }

  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  /** Everything that was written to it, as one text. */
  get heard(): string {
    return JSON.stringify(this.asked);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    this.asked.push({ path: request.url ?? '', headers: request.headers, body: text ? JSON.parse(text) : {} });
    const { behaviour } = this;
    if (behaviour === 'silence') return;
    if (behaviour === 'hang up') return void request.socket.destroy();
    if ('status' in behaviour) {
      const headers = behaviour.location ? { location: behaviour.location } : {};
      return void response.writeHead(behaviour.status, headers).end('{"error":"no"}');
    }
    response.setHeader('content-type', 'application/json');
    if ('garbage' in behaviour) return void response.end(behaviour.garbage);
    const ollama = request.url?.startsWith('/api/') ?? false;
    response.end(ollama ? asOllama(behaviour.say) : asOpenAI(behaviour.say));
  }
}

const asOllama = (content: string): string =>
  [content.slice(0, 5), content.slice(5)]
    .map((part, at) => ({ model: 'm', created_at: '', message: { role: 'assistant', content: part }, done: at === 1 }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

const asOpenAI = (content: string): string =>
  JSON.stringify({
    id: '1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  });
