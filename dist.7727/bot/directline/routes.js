import { HavenError } from '../../errors.js';
import { readJson, readOptionalJson } from '../http/body.js';
import { fromLoopback } from '../http/hosts.js';
import { sendJson } from '../http/respond.js';
import { postedActivity, startBody } from './wire.js';
const base = '/v3/directline';
/** The HTTP side of Direct Line 3.0. */
export function directLineRoutes(parts) {
    const { directLine, socketOrigin } = parts;
    return [
        {
            method: 'post',
            path: `${base}/tokens/generate`,
            async handle({ raw }, response) {
                mayGenerate(parts, raw);
                sendJson(response, 200, await directLine.generate(parse(startBody, await readOptionalJson(raw))));
            },
        },
        {
            method: 'post',
            path: `${base}/tokens/refresh`,
            async handle({ raw }, response) {
                sendJson(response, 200, await directLine.refresh(await claimsOf(parts, raw)));
            },
        },
        {
            method: 'post',
            path: `${base}/conversations`,
            async handle({ raw }, response) {
                const claims = await claimsOf(parts, raw);
                const stated = parse(startBody, await readOptionalJson(raw));
                const { status, body } = await directLine.start(withStated(claims, stated), socketOrigin(raw));
                sendJson(response, status, body);
            },
        },
        {
            method: 'get',
            path: `${base}/conversations/:id`,
            async handle(request, response) {
                const claims = await claimsFor(parts, request);
                const watermark = request.query.get('watermark') ?? '';
                sendJson(response, 200, await directLine.reconnect(claims, socketOrigin(request.raw), watermark));
            },
        },
        {
            method: 'get',
            path: `${base}/conversations/:id/activities`,
            async handle(request, response) {
                const claims = await claimsFor(parts, request);
                sendJson(response, 200, await directLine.activities(claims, request.query.get('watermark') ?? ''));
            },
        },
        {
            method: 'post',
            path: `${base}/conversations/:id/activities`,
            async handle(request, response) {
                const claims = await claimsFor(parts, request);
                const activity = parse(postedActivity, await readJson(request.raw));
                sendJson(response, 200, await directLine.post(claims, activity));
            },
        },
        {
            method: 'post',
            path: `${base}/conversations/:id/upload`,
            async handle(request) {
                await claimsFor(parts, request);
                throw new HavenError('uploads_not_supported');
            },
        },
    ];
}
/** Pages of allowed origins have been let through by the server; what is no page must come from this machine. */
function mayGenerate({ generateLimit }, request) {
    if (request.headers.origin === undefined && !fromLoopback(request))
        throw new HavenError('origin_not_allowed');
    generateLimit.take(request.socket.remoteAddress ?? '');
}
async function claimsOf({ tokens }, { headers }) {
    const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
    if (!token)
        throw new HavenError('token_missing');
    return tokens.read(token);
}
/** The token's claims, where the token is for the conversation in the address. */
async function claimsFor(parts, { raw, params }) {
    const claims = await claimsOf(parts, raw);
    if (claims.conversation !== params['id'])
        throw new HavenError('token_invalid');
    return claims;
}
const withStated = (claims, { locale, country }) => ({
    ...claims,
    locale: locale ?? claims.locale,
    country: country ?? claims.country,
});
function parse(schema, body) {
    const parsed = schema.safeParse(body);
    if (!parsed.success)
        throw new HavenError('bad_request');
    return parsed.data;
}
//# sourceMappingURL=routes.js.map