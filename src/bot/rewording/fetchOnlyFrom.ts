import { HavenError } from '../../errors.js';

/** Characters of an answer; two sentences and what a server says around them are far fewer. */
const most = 64_000;

/**
 * A `fetch` that knows one server: it asks nobody else, follows no redirect and gives up in time. What it gives back is
 * complete and is JSON: the clients print what they cannot read, and a model's words may quote a person's.
 * @throws HavenError `model_failed` when the answer is anything else
 */
export function fetchOnlyFrom(origin: string, ms: number): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new HavenError('model_failed', 'another server');
    const limit = AbortSignal.timeout(ms);
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    const response = await fetch(input, { ...init, redirect: 'error', signal });
    if (!response.ok) throw new HavenError('model_failed', `status ${response.status}`);
    const text = await response.text();
    if (text.length > most || !isReadable(text)) throw new HavenError('model_failed', 'not an answer');
    return new Response(text, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
  };
}

/** One JSON text, or one a line. */
const isReadable = (text: string): boolean => isObject(text) || text.trim().split('\n').every(isObject);

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
