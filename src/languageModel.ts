import { isIP } from 'node:net';
import { HavenError } from './errors.js';
import type { Policy } from './dialogs/policy.js';

/** A language model that the deployer runs or has chosen, as the environment names it. */
export interface LanguageModel {
  /** Whose chat interface it speaks. */
  runtime: 'ollama' | 'openai';
  name: string;
  /** Where it is asked, and nowhere else. */
  url: string;
  key: string | null;
}

/** What `LANGUAGE_MODEL` may be: `ollama:NAME` or `openai:NAME`. */
export const modelName = /^(?<runtime>ollama|openai):(?<name>[\w./:@-]{1,100})$/;

/** Where Ollama listens when nothing else is said. */
const ollamaHere = 'http://127.0.0.1:11434';

/**
 * The model that the environment names, or null when it names none.
 * @throws HavenError `config_invalid` when the address is missing, or would carry people's words unencrypted over the
 * open net
 */
export function languageModelOf(model: string | undefined, url = '', key = ''): LanguageModel | null {
  const { runtime, name = '' } = model?.match(modelName)?.groups ?? {};
  if (runtime !== 'ollama' && runtime !== 'openai') return null;
  const base = url || (runtime === 'ollama' ? ollamaHere : '');
  if (base === '') throw new HavenError('config_invalid', 'LANGUAGE_MODEL=openai:… needs LANGUAGE_MODEL_URL');
  if (!isGuarded(new URL(base)))
    throw new HavenError('config_invalid', 'LANGUAGE_MODEL_URL: beyond your own network it must begin with https://');
  return { runtime, name, url: base.replace(/\/$/, ''), key: key || null };
}

/** Encrypted, or inside the deployer's own network: a private address, or a name that only their network knows. */
function isGuarded({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:') return true;
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 4) return /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host);
  if (isIP(host) === 6) return host === '::1' || /^f[cd]/.test(host);
  return !host.includes('.') || /\.(?:internal|local|localhost)$/.test(host);
}

/**
 * The policy as it holds for this program: a language model is used only where the policy allows one and one is set up.
 * @throws HavenError `config_invalid` when one is set up that the policy forbids
 */
export function policyWith(policy: Policy, model: LanguageModel | null): Policy {
  if (!model) return { ...policy, languageModel: false };
  if (policy.languageModel && policy.aiDialogue) return policy;
  const field = policy.aiDialogue ? 'languageModel' : 'aiDialogue';
  throw new HavenError(
    'config_invalid',
    `LANGUAGE_MODEL is set, but the policy ${policy.jurisdiction} has "${field}": false. Unset it, or change the policy`,
  );
}
