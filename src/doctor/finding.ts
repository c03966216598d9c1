/** One thing the doctor looked at. `key` names its words in content/operator; `ok` findings have none. */
export interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'problem';
  key?: string;
  params?: Record<string, string | number>;
}

export const ok = (check: string): Finding => ({ check, state: 'ok' });

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
