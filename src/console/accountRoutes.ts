import type { Request, Response } from 'restify';
import { HavenError } from '../errors.js';
import { isoTime, type Clock } from '../clock.js';
import type { Audit } from '../handoff/audit.js';
import type { CounselorRef } from '../handoff/counselors.js';
import type { Desk } from '../handoff/desk.js';
import type { Accounts } from './accounts.js';
import { dropCookie, setCookie } from './cookie.js';
import { forms } from './forms.js';
import type { Invitations } from './invitations.js';
import type { Live } from './live.js';
import type { Routes } from './routes.js';
import type { SignedIn, SignIns } from './signedIn.js';

interface AccountRoutesDeps {
  routes: Routes;
  desk: Desk;
  accounts: Accounts;
  invitations: Invitations;
  signIns: SignIns;
  live: Live;
  audit: Audit;
  clock: Clock;
  secure: boolean;
}

/** Making accounts, signing in and out, and being on duty. */
export function addAccountRoutes(deps: AccountRoutesDeps): void {
  const { routes, desk, accounts, signIns, live } = deps;

  const enter = (counselor: CounselorRef, response: Response) => {
    const { cookie, signedIn } = signIns.add(counselor);
    response.setHeader('Set-Cookie', setCookie(cookie, deps.secure));
    return sessionView(desk, signedIn);
  };

  routes.openPost('/console/api/setup', forms.setUp, async ({ request, response, body }) =>
    enter(await accounts.setUp(body, addressOf(request)), response),
  );

  routes.openPost('/console/api/sign-in', forms.signIn, async ({ request, response, body }) =>
    enter(await accounts.signIn(body, addressOf(request)), response),
  );

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
export function requireSupervisor(signedIn: SignedIn): void {
  if (signedIn.counselor.role !== 'supervisor') throw new HavenError('forbidden');
}

const sessionView = (desk: Desk, { counselor, token }: SignedIn) => ({
  counselor: { name: counselor.name, role: counselor.role },
  token,
  duty: !desk.isAway(counselor),
});

const record = (clock: Clock, { counselor }: SignedIn, action: 'signOut') => ({
  at: isoTime(clock.now()),
  actor: counselor.id,
  action,
  subject: counselor.id,
});

const addressOf = (request: Request): string => request.socket.remoteAddress ?? 'unknown';
