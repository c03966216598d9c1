import { HavenError, asHavenError } from '../errors.js';
import { readJson } from './body.js';
import { readCookie } from './cookie.js';
import { parseForm } from './forms.js';
import { sendError, sendJson } from './respond.js';
import { requireSameOrigin, requireToken } from './sameSite.js';
/**
 * Registers the console's addresses on a restify server. Whatever goes wrong in a route becomes a JSON error of the
 * catalogue; who asks is settled before the body is read, and the body before the route runs.
 */
export class Routes {
    deps;
    constructor(deps) {
        this.deps = deps;
    }
    /** An address for everybody. */
    open(path, handle) {
        this.register('get', path, async (request, response) => {
            await handle(request, response);
        });
    }
    /** A change that needs no sign-in: it answers with what `handle` gives. */
    openPost(path, form, handle) {
        this.register('post', path, async (request, response) => {
            requireSameOrigin(request.headers, this.deps.publicHost);
            const body = parseForm(form, await readJson(request));
            sendJson(response, 200, await handle({ request, response, body }));
        });
    }
    /** Something to look at for signed-in counselors; a result of `undefined` means that `handle` answered itself. */
    get(path, handle) {
        this.register('get', path, async (request, response) => {
            const signedIn = this.require(request);
            const result = await handle({ request, response, signedIn, body: undefined });
            if (result !== undefined)
                sendJson(response, 200, result);
        });
    }
    /** A change by a signed-in counselor, from this page only. */
    change(method, path, form, handle) {
        this.register(method, path, async (request, response) => {
            const signedIn = this.require(request);
            requireSameOrigin(request.headers, this.deps.publicHost);
            requireToken(request.headers['x-haven-token'], signedIn.token);
            const body = parseForm(form, await readJson(request));
            sendJson(response, 200, await handle({ request, response, signedIn, body }));
        });
    }
    /** Every other address under the API: an error in the same form. */
    nothingElse(path) {
        for (const method of ['get', 'post', 'put', 'del', 'patch']) {
            this.deps.server[method](path, this.guarded(async () => Promise.reject(new HavenError('not_found'))));
        }
    }
    register(method, path, run) {
        this.deps.server[method](path, this.guarded(run));
    }
    guarded(run) {
        // Two parameters: restify refuses async handlers that take its third.
        return async (request, response) => {
            try {
                await run(request, response);
            }
            catch (thrown) {
                if (asHavenError(thrown).status >= 500)
                    this.deps.failed(thrown);
                sendError(response, thrown);
            }
        };
    }
    require(request) {
        const signedIn = this.deps.signIns.find(readCookie(request.headers.cookie));
        if (!signedIn)
            throw new HavenError('sign_in_required');
        return signedIn;
    }
}
//# sourceMappingURL=routes.js.map