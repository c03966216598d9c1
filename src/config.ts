import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { HavenError } from './errors.js';
import { languageModelOf, modelName, type LanguageModel } from './languageModel.js';
import { logLevels, type LogLevel } from './log.js';

/** The installation's folder: content, models and vendored files lie here. */
const installation = dirname(dirname(fileURLToPath(import.meta.url)));

/** A file or folder of the installation. */
export const installed = (...parts: string[]): string => join(installation, ...parts);

/** Everything a deployment decides, validated once. */
export interface Config {
  host: string;
  port: number;
  /** Encrypted records. */
  dataDir: string;
  /** The master key; never inside `dataDir`. */
  keyFile: string;
  modelDir: string;
  /** Name of a file in content/policy, or null when unset (loopback only). */
  policy: string | null;
  /** Bot Framework credentials; without them only loopback is served. */
  app: { id: string; password: string; tenant: string; type: 'MultiTenant' | 'SingleTenant' } | null;
  /** Where people reach us when it is not the address listened on, e.g. `https://haven.example`; null when it is. */
  publicUrl: string | null;
  /** Host names besides the Bot Framework's own to which replies may be posted. */
  serviceHosts: string[];
  /** Origins, besides our own, whose pages may open Direct Line conversations. */
  allowedOrigins: string[];
  /** A file of the deployer's own crisis lines, or null. */
  crisisLines: string | null;
  logLevel: LogLevel;
  /** Words reflections anew, where the policy allows it; null: every reply is reviewed text. */
  languageModel: LanguageModel | null;
}

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
  CRISIS_LINES: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  LANGUAGE_MODEL: z.string().regex(modelName).optional(),
  LANGUAGE_MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
  LANGUAGE_MODEL_KEY: z.string().optional(),
});

/**
 * Reads the environment.
 * @throws HavenError `config_invalid`, its detail naming the variables and what is wrong with them
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new HavenError('config_invalid', z.prettifyError(parsed.error), { cause: parsed.error });
  const config = toConfig(parsed.data);
  refuseUnsafe(config);
  return config;
}

function toConfig(values: z.infer<typeof environment>): Config {
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
    crisisLines: values.CRISIS_LINES === undefined ? null : resolve(values.CRISIS_LINES),
    logLevel: values.LOG_LEVEL,
    languageModel: languageModelOf(values.LANGUAGE_MODEL, values.LANGUAGE_MODEL_URL, values.LANGUAGE_MODEL_KEY),
  };
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Beyond loopback the bot must authenticate its callers and know the law of its place: else it does not start. */
function refuseUnsafe(config: Config): void {
  if (isLoopback(config.host)) return;
  if (!config.app)
    throw new HavenError(
      'config_invalid',
      `HOST=${config.host} is not loopback: set MicrosoftAppId, or listen on 127.0.0.1`,
    );
  if (!config.policy)
    throw new HavenError(
      'config_invalid',
      `HOST=${config.host} is not loopback: set POLICY to the policy of your jurisdiction`,
    );
}

const withoutEmpty = (env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
