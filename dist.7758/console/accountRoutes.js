import { HavenError } from '../errors.js';
import { isoTime } from '../clock.js';
import { dropCookie, setCookie } from './cookie.js';
import { forms } from './forms.js';
/** Making accounts, signing in and out, and being on duty. */
export function addAccountRoutes(deps) {
    const { routes, desk, accounts, signIns, live } = deps;
    const enter = (counselor, response) => {
        const { cookie, signedIn } = signIns.add(counselor);
        response.setHeader('Set-Cookie', setCookie(cookie, deps.secure));
        return sessionView(desk, signedIn);
    };
    routes.openPost('/console/api/setup', forms.setUp, async ({ request, response, body }) => enter(await accounts.setUp(body, addressOf(request)), response));
    routes.openPost('/console/api/sign-in', forms.signIn, async ({ request, response, body }) => enter(await accounts.signIn(body, addressOf(request)), response));
    routes.get('/console/api/session', async ({ signedIn }) => sessionView(desk, signedIn));
    routes.change('post', '/console/api/sign-out', forms.nothing, async ({ signedIn, response }) => {
        await deps.audit.append(record(deps.clock, signedIn, 'signOut'));
        signIns.remove(signedIn);
        live.end(signedIn);
        response.setHeader('Set-Cookie', dropCookie(deps.secure));
        return {};
    });
    routes.change('post', '/console/api/duty', forms.duty, async ({ signedIn, body }) => {
        desk.setDuty(signedIn.counselor, body.on);
        live.queueChanged();
        return { duty: body.on };
    });
    routes.change('post', '/console/api/invitations', forms.invitation, async ({ signedIn, body }) => {
        requireSupervisor(signedIn);
        return { token: deps.invitations.create(body.role) };
    });
}
/** @throws HavenError `forbidden` */
export function requireSupervisor(signedIn) {
    if (signedIn.counselor.role !== 'supervisor')
        throw new HavenError('forbidden');
}
const sessionView = (desk, { counselor, token }) => ({
    counselor: { name: counselor.name, role: counselor.role },
    token,
    duty: !desk.isAway(counselor),
});
const record = (clock, { counselor }, action) => ({
    at: isoTime(clock.now()),
    actor: counselor.id,
    action,
    subject: counselor.id,
});
const addressOf = (request) => request.socket.remoteAddress ?? 'unknown';
//# sourceMappingURL=accountRoutes.js.map