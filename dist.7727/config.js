import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { HavenError } from './errors.js';
import { logLevels } from './log.js';
/** The installation's folder: content, models and vendored files lie here. */
const installation = dirname(dirname(fileURLToPath(import.meta.url)));
/** A file or folder of the installation. */
export const installed = (...parts) => join(installation, ...parts);
const environment = z.object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3978),
    DATA_DIR: z.string().min(1).default(installed('data/store')),
    KEY_FILE: z.string().min(1).default(installed('data/keys/haven.key')),
    MODEL_DIR: z.string().min(1).default(installed('models/understanding')),
    POLICY: z
        .string()
        .regex(/^[a-z0-9-]+$/)
        .optional(),
    MicrosoftAppId: z.string().min(1).optional(),
    MicrosoftAppPassword: z.string().default(''),
    MicrosoftAppTenantId: z.string().default(''),
    MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant']).default('MultiTenant'),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    SERVICE_HOSTS: z.string().default(''),
    ALLOWED_ORIGINS: z.string().default(''),
    LOG_LEVEL: z.enum(logLevels).default('info'),
});
/**
 * Reads the environment.
 * @throws HavenError `config_invalid`, its detail naming the variables and what is wrong with them
 */
export function readConfig(env) {
    const parsed = environment.safeParse(withoutEmpty(env));
    if (!parsed.success)
        throw new HavenError('config_invalid', z.prettifyError(parsed.error), { cause: parsed.error });
    const config = toConfig(parsed.data);
    refuseUnsafe(config);
    return config;
}
function toConfig(values) {
    return {
        host: values.HOST,
        port: values.PORT,
        dataDir: resolve(values.DATA_DIR),
        keyFile: resolve(values.KEY_FILE),
        modelDir: resolve(values.MODEL_DIR),
        policy: values.POLICY ?? null,
        app: values.MicrosoftAppId
            ? {
                id: values.MicrosoftAppId,
                password: values.MicrosoftAppPassword,
                tenant: values.MicrosoftAppTenantId,
                type: values.MicrosoftAppType,
            }
            : null,
        publicUrl: values.PUBLIC_URL?.replace(/\/$/, '') ?? null,
        serviceHosts: listOf(values.SERVICE_HOSTS),
        allowedOrigins: listOf(values.ALLOWED_ORIGINS),
        logLevel: values.LOG_LEVEL,
    };
}
const listOf = (text) => text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
/** True for addresses that only this machine can reach. */
export function isLoopback(host) {
    return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
/** Beyond loopback the bot must authenticate its callers and know the law of its place: else it does not start. */
function refuseUnsafe(config) {
    if (isLoopback(config.host))
        return;
    if (!config.app)
        throw new HavenError('config_invalid', `HOST=${config.host} is not loopback: set MicrosoftAppId, or listen on 127.0.0.1`);
    if (!config.policy)
        throw new HavenError('config_invalid', `HOST=${config.host} is not loopback: set POLICY to the policy of your jurisdiction`);
}
const withoutEmpty = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
//# sourceMappingURL=config.js.map