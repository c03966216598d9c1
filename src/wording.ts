import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { directionOf } from './direction.js';
import { HavenError } from './errors.js';
import { withIsolates } from './isolates.js';
import { chainOf } from './localeChain.js';
import { readLocalized, tagsIn } from './localized.js';

/** The type of a plural in a parsed ICU message; numbers cannot be left open. */
const plural = '6';

const contentFile = z.record(z.string(), z.string().min(1));

/**
 * The words for every content key, in every locale of one folder of `<tag>.json` files (flat: key → ICU message). What
 * a locale does not say itself is said as in the locale it falls back to.
 */
export class Wording {
  private readonly compiled = new Map<string, IntlMessageFormat>();

  private constructor(private readonly texts: ReadonlyMap<string, Readonly<Record<string, string>>>) {}

  /**
   * Reads every `<tag>.json` of a folder.
   * @throws HavenError `content_invalid` when a file is not a flat object of non-empty strings
   */
  static load(folder: string): Wording {
    return new Wording(new Map(tagsIn(folder).map((tag) => [tag, readContent(folder, tag)])));
  }

  /** Tags of the locales there are, e.g. `en`, `zh-Hans`. */
  locales(): string[] {
    return [...this.texts.keys()];
  }

  /** All keys of a locale. */
  keys(locale: string): string[] {
    return Object.keys(this.textsOf(locale));
  }

  has(locale: string, key: string): boolean {
    return this.textsOf(locale)[key] !== undefined;
  }

  /**
   * The words for a key.
   * @throws HavenError `content_invalid` when the locale lacks the key or a parameter is missing
   */
  say(locale: string, key: string, params: Readonly<Record<string, string | number>> = {}): string {
    try {
      return String(this.message(locale, key).format({ ...params }));
    } catch (thrown) {
      if (thrown instanceof HavenError) throw thrown;
      throw new HavenError('content_invalid', `${locale}: ${key}`, { cause: thrown });
    }
  }

  /**
   * The words for a key with every parameter left open (`…`), for showing what kind of thing was said.
   * @throws HavenError `content_invalid` when the locale lacks the key
   */
  plain(locale: string, key: string): string {
    const names = [...JSON.stringify(this.message(locale, key).getAst()).matchAll(/"type":([1-6]),"value":"(\w+)"/g)];
    return this.say(
      locale,
      key,
      Object.fromEntries(names.map(([, type, name]) => [name ?? '', type === plural ? 0 : '…'])),
    );
  }

  private message(locale: string, key: string): IntlMessageFormat {
    const id = `${locale}\n${key}`;
    const ready = this.compiled.get(id);
    if (ready) return ready;
    const text = this.textsOf(locale)[key];
    if (text === undefined) throw new HavenError('content_invalid', `${locale} has no text for ${key}`);
    const written = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    const message =
      directionOf(locale) === 'rtl' ? new IntlMessageFormat(withIsolates(written.getAst()), locale) : written;
    this.compiled.set(id, message);
    return message;
  }

  /** The words of a locale, or of the nearest one it falls back to. */
  private textsOf(locale: string): Readonly<Record<string, string>> {
    const known = chainOf(locale).find((tag) => this.texts.has(tag));
    return (known === undefined ? undefined : this.texts.get(known)) ?? {};
  }
}

function readContent(folder: string, tag: string): Record<string, string> {
  const parsed = contentFile.safeParse(readLocalized(folder, tag));
  if (parsed.success) return parsed.data;
  throw new HavenError('content_invalid', `${folder}: ${tag}`, { cause: parsed.error });
}
