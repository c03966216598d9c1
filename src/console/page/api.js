import { has, t } from './words.js';

/** The token that every change carries; another site's page cannot know it. */
let token = '';

export const useToken = (given) => {
  token = given;
};

/** What the server refused, by its code. */
export class Refusal extends Error {
  constructor(code, fields = []) {
    super(code);
    this.code = code;
    this.fields = fields;
  }

  /** In words for the counselor. */
  words() {
    const key = `error.${this.code}`;
    return has(key) ? t(key, { fields: this.fields.join(', ') }) : t('error.other', { code: this.code });
  }
}

/** Asks the API. @throws Refusal */
export async function api(method, path, body) {
  const response = await reach(`/console/api/${path}`, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json', 'X-Haven-Token': token },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const result = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(result.error?.code ?? 'internal', result.error?.fields);
  return result;
}

async function reach(path, options) {
  try {
    return await fetch(path, { credentials: 'same-origin', ...options });
  } catch {
    throw new Refusal('network');
  }
}
