/** One thing the doctor looked at. `key` names its words in content/operator; most `ok` findings have none. */
export interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'problem';
  key?: string;
  params?: Record<string, string | number>;
}

export const ok = (check: string, key?: string, params: Record<string, string | number> = {}): Finding => ({
  check,
  state: 'ok',
  ...(key === undefined ? {} : { key, params }),
});

export const warning = (check: string, key: string, params: Record<string, string | number> = {}): Finding => ({
  check,
  state: 'warning',
  key,
  params,
});

export const problem = (check: string, key: string, params: Record<string, string | number> = {}): Finding => ({
  check,
  state: 'problem',
  key,
  params,
});
