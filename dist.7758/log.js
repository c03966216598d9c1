import pino, {} from 'pino';
import { redact } from './redact.js';
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'];
/** A log that holds no person's words at any level. Lines go to stderr unless `destination` says otherwise. */
export function createLog(level, destination = pino.destination({ dest: 2, sync: true })) {
    const lines = pino({ level, base: null }, destination);
    const at = (severity) => (event, fields = {}) => lines[severity](redact(fields), event);
    return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
/** A log that drops everything. */
export const silentLog = createLog('silent');
//# sourceMappingURL=log.js.map