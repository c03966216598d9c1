import { requireSupervisor } from './accountRoutes.js';
import { forms } from './forms.js';
import { headersAlways } from './respond.js';
import { caseView, ownView, waitingView } from './views.js';
/** The queue, the conversation and the summary. */
export function addCaseRoutes(deps) {
    const { routes, desk, live, clock } = deps;
    /** What the counselor is shown of a case; from here on they hear of it live. */
    const show = (one, signedIn) => {
        signedIn.viewed.add(one.id);
        return caseView(one, signedIn.counselor, clock.now(), deps.replyWords);
    };
    routes.get('/console/api/queue', async ({ signedIn }) => queueView(desk, signedIn));
    routes.get('/console/api/cases/:id', async ({ request, signedIn }) => show(await desk.view(signedIn.counselor, idOf(request)), signedIn));
    routes.get('/console/api/events', async ({ response, signedIn }) => live.open(signedIn, response));
    routes.get('/console/api/audit', async ({ response, signedIn }) => {
        requireSupervisor(signedIn);
        response.writeHead(200, {
            ...headersAlways,
            'Content-Type': 'application/x-ndjson; charset=utf-8',
            'Content-Disposition': 'attachment; filename="haven-audit.ndjson"',
        });
        for await (const record of deps.audit.read())
            response.write(`${JSON.stringify(record)}\n`);
        response.end();
    });
    routes.change('post', '/console/api/next', forms.nothing, async ({ signedIn }) => show(await desk.claimNext(signedIn.counselor), signedIn));
    routes.change('post', '/console/api/cases/:id/messages', forms.message, async ({ request, signedIn, body }) => show(await desk.say(signedIn.counselor, idOf(request), body), signedIn));
    routes.change('post', '/console/api/cases/:id/hand-back', forms.handBack, async ({ request, signedIn, body }) => {
        const locale = deps.locales.includes(body.locale) ? body.locale : 'en';
        return show(await desk.handBack(signedIn.counselor, idOf(request), body.closing, locale), signedIn);
    });
    routes.change('post', '/console/api/cases/:id/open-earlier', forms.openEarlier, async ({ request, signedIn, body }) => show(await desk.openEarlier(signedIn.counselor, idOf(request), body.reason), signedIn));
    routes.change('post', '/console/api/cases/:id/review', forms.nothing, async ({ request, signedIn }) => show(await desk.reviewOpenings(signedIn.counselor, idOf(request)), signedIn));
    routes.change('put', '/console/api/cases/:id/summary', forms.summary, async ({ request, signedIn, body }) => show(await desk.editSummary(signedIn.counselor, idOf(request), body.lines), signedIn));
    routes.change('post', '/console/api/cases/:id/summary/sign', forms.nothing, async ({ request, signedIn }) => show(await desk.sign(signedIn.counselor, idOf(request)), signedIn));
}
async function queueView(desk, { counselor }) {
    const waiting = await desk.waiting();
    const own = await desk.ofCounselor(counselor);
    const toReview = counselor.role === 'supervisor' ? await desk.toReview(counselor) : [];
    return {
        waiting: waiting.map(waitingView),
        own: own.map(ownView),
        toReview: toReview.map(ownView),
        onDuty: desk.onDuty().length,
    };
}
const idOf = (request) => String(request.params.id);
//# sourceMappingURL=caseRoutes.js.map