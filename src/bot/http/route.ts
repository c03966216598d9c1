import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HavenError } from '../../errors.js';
import { wireError } from '../directline/wireErrors.js';

/** One address of the server. Handlers take two arguments and are async; what they throw becomes a JSON error. */
export interface Route {
  method: 'get' | 'post';
  path: string;
  handle(request: RoutedRequest, response: ServerResponse): Promise<void>;
}

/** A request with what the router and the URL say of it. */
export interface RoutedRequest {
  raw: IncomingMessage;
  params: Readonly<Record<string, string | undefined>>;
  query: URLSearchParams;
}

/** How an error looks at an address: Direct Line has names of its own. */
export function errorBody(path: string): (error: HavenError) => unknown {
  return path.startsWith('/v3/directline') ? wireError : (error) => error.toJSON();
}
