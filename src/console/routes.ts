import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import { HavenError, asHavenError } from '../errors.js';
import { readJson } from './body.js';
import { readCookie } from './cookie.js';
import { parseForm } from './forms.js';
import { sendError, sendJson } from './respond.js';
import { requireSameOrigin, requireToken } from './sameSite.js';
import type { SignedIn, SignIns } from './signedIn.js';

type Method = 'get' | 'post' | 'put';

/** What a route works with. `signedIn` is there because the route asked for it. */
export interface Visit<Body> {
  request: Request;
  response: Response;
  body: Body;
}
export type SignedInVisit<Body> = Visit<Body> & { signedIn: SignedIn };

interface RoutesDeps {
  server: Server;
  signIns: SignIns;
  publicHost: string | undefined;
  /** Hears of errors that are not the visitor's doing. */
  failed: (thrown: unknown) => void;
}

/**
 * Registers the console's addresses on a restify server. Whatever goes wrong in a route becomes a JSON error of the
 * catalogue; who asks is settled before the body is read, and the body before the route runs.
 */
export class Routes {
  constructor(private readonly deps: RoutesDeps) {}

  /** An address for everybody. */
  open(path: string, handle: (request: Request, response: Response) => unknown): void {
    this.register('get', path, async (request, response) => {
      await handle(request, response);
    });
  }

  /** A change that needs no sign-in: it answers with what `handle` gives. */
  openPost<Body>(path: string, form: z.ZodType<Body>, handle: (visit: Visit<Body>) => Promise<unknown>): void {
    this.register('post', path, async (request, response) => {
      requireSameOrigin(request.headers, this.deps.publicHost);
      const body = parseForm(form, await readJson(request));
      sendJson(response, 200, await handle({ request, response, body }));
    });
  }

  /** Something to look at for signed-in counselors; a result of `undefined` means that `handle` answered itself. */
  get(path: string, handle: (visit: SignedInVisit<undefined>) => Promise<unknown>): void {
    this.register('get', path, async (request, response) => {
      const signedIn = this.require(request);
      const result = await handle({ request, response, signedIn, body: undefined });
      if (result !== undefined) sendJson(response, 200, result);
    });
  }

  /** A change by a signed-in counselor, from this page only. */
  change<Body>(
    method: 'post' | 'put',
    path: string,
    form: z.ZodType<Body>,
    handle: (visit: SignedInVisit<Body>) => Promise<unknown>,
  ): void {
    this.register(method, path, async (request, response) => {
      const signedIn = this.require(request);
      requireSameOrigin(request.headers, this.deps.publicHost);
      requireToken(request.headers['x-haven-token'], signedIn.token);
      const body = parseForm(form, await readJson(request));
      sendJson(response, 200, await handle({ request, response, signedIn, body }));
    });
  }

  /** Every other address under the API: an error in the same form. */
  nothingElse(path: string): void {
    for (const method of ['get', 'post', 'put', 'del', 'patch'] as const) {
      this.deps.server[method](
        path,
        this.guarded(async () => Promise.reject(new HavenError('not_found'))),
      );
    }
  }

  private register(method: Method, path: string, run: (request: Request, response: Response) => Promise<void>): void {
    this.deps.server[method](path, this.guarded(run));
  }

  private guarded(run: (request: Request, response: Response) => Promise<void>) {
    // Two parameters: restify refuses async handlers that take its third.
    return async (request: Request, response: Response): Promise<void> => {
      try {
        await run(request, response);
      } catch (thrown) {
        if (asHavenError(thrown).status >= 500) this.deps.failed(thrown);
        sendError(response, thrown);
      }
    };
  }

  private require(request: Request): SignedIn {
    const signedIn = this.deps.signIns.find(readCookie(request.headers.cookie));
    if (!signedIn) throw new HavenError('sign_in_required');
    return signedIn;
  }
}
