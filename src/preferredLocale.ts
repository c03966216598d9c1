import { lookup } from './localeChain.js';

/** The first of an `Accept-Language` header's languages that there is something for; null when there is none. */
export function preferredLocale(header: string | undefined, available: readonly string[]): string | null {
  const ranges = header?.split(',').map((range) => range.replace(/;.*/u, '').trim()) ?? [];
  return ranges.flatMap((tag) => lookup(tag, available) ?? [])[0] ?? null;
}
