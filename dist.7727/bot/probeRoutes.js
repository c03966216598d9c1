import { send, sendJson } from './http/respond.js';
/** Probes and numbers: none of them tells anything about a person. */
export function probeRoutes({ degraded, metrics, }) {
    return [
        {
            method: 'get',
            path: '/healthz',
            handle: async (_request, response) => sendJson(response, 200, { status: 'ok' }),
        },
        {
            method: 'get',
            path: '/readyz',
            handle: async (_request, response) => sendJson(response, 200, { status: 'ready', degraded: degraded() }),
        },
        {
            method: 'get',
            path: '/metrics',
            handle: async (_request, response) => send(response, 200, metrics.registry.contentType, await metrics.registry.metrics()),
        },
    ];
}
//# sourceMappingURL=probeRoutes.js.map