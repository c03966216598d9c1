import pino, { type DestinationStream } from 'pino';
import { redact } from './redact.js';

/** Writes one JSON line an event. `event` is a fixed name of ours; `fields` pass through the redaction module. */
export interface Log {
  info(event: string, fields?: object): void;
  warn(event: string, fields?: object): void;
  error(event: string, fields?: object): void;
  debug(event: string, fields?: object): void;
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A log that holds no person's words at any level. Lines go to stderr unless `destination` says otherwise. */
export function createLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const lines = pino({ level, base: null }, destination);
  const at =
    (severity: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: object = {}): void =>
      lines[severity](redact(fields), event);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A log that drops everything. */
export const silentLog: Log = createLog('silent');
