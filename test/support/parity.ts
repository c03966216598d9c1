import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { baseOf, locales, unstated, type Locale } from '../../src/locales.js';
import { readLocalized } from '../../src/localized.js';
import { readJson } from './contentFolder.js';
import { usesOf, type Use } from './messageShape.js';

type Json = Record<string, unknown>;

/** Kinds whose files are messages, flat: key → ICU message. */
const messages = ['locales', 'page', 'console', 'teams'];
/** Kinds whose files say how words are heard: the same keys all the way down, lists as long as they need be. */
const heard = ['answers', 'commands', 'countries', 'reflection', 'culture'];
/** Lists of things by name rather than keys. */
const listed = ['utterances'];
/** Where each language has what it has: words for one's own feelings, idioms. */
const free = ['spoken', 'becomes', 'opens'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectIn = (value: unknown): Json => (isObject(value) ? value : {});

/** What one language of the content lacks, has too much or asks for otherwise, as sentences; none when all is even. */
export function parityFaults(folder: string): string[] {
  const kinds = [...messages, ...heard];
  return kinds.flatMap((kind) =>
    locales.flatMap((locale) => {
      const place = `${kind}/${locale}`;
      if (baseOf(locale) !== null) return overlayFaults(folder, kind, locale).map((fault) => `${place}: ${fault}`);
      if (!existsSync(join(folder, kind, `${locale}.json`))) return [`${place}: there is no file`];
      const own = objectIn(readJson(join(folder, kind, `${locale}.json`)));
      const counts = messages.includes(kind) ? countFaults(own, locale) : [];
      const faults = referencesOf(locale).flatMap((reference) => {
        const model = objectIn(readJson(join(folder, kind, `${reference}.json`)));
        return messages.includes(kind) ? messageFaults(model, reference, own, locale) : shapeFaults(model, own);
      });
      return [...new Set([...counts, ...faults])].map((fault) => `${place}: ${fault}`);
    }),
  );
}

/** Kinds of content folders that hold one file a locale, so that no kind is forgotten here. */
export const kindsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'zh-Hans.json')))
    .map(({ name }) => name);

export const comparedKinds: readonly string[] = [...messages, ...heard];

/** What a language is held against: the one that everything is written in first, and its nearest relative. */
function referencesOf(locale: Locale): Locale[] {
  const relative = locales.find((other) => other.split('-')[0] === locale.split('-')[0]) ?? unstated;
  return [...new Set([unstated, relative])].filter((other) => other !== locale);
}

function overlayFaults(folder: string, kind: string, locale: Locale): string[] {
  const path = join(folder, kind, `${locale}.json`);
  const base = baseOf(locale);
  if (base === null || !existsSync(path)) return [];
  const under = objectIn(readLocalized(join(folder, kind), base));
  const own = objectIn(readJson(path));
  const extra = extraKeys(under, own).map((key) => `${key} is not in ${base}`);
  const shared = Object.fromEntries(Object.entries(own).filter(([key]) => key in under));
  const model = Object.fromEntries(Object.entries(under).filter(([key]) => key in shared));
  if (messages.includes(kind))
    return [...extra, ...messageFaults(model, base, shared, locale), ...countFaults(shared, locale)];
  return [...extra, ...listed.flatMap((key) => (key in shared ? listFaults(model[key], shared[key], key) : []))];
}

function extraKeys(under: Json, own: Json, path = ''): string[] {
  return Object.entries(own).flatMap(([key, value]) => {
    if (!(key in under)) return [`${path}${key}`];
    const below = under[key];
    return isObject(value) && isObject(below) ? extraKeys(below, value, `${path}${key}.`) : [];
  });
}

function messageFaults(model: Json, reference: string, own: Json, locale: string): string[] {
  const keys = keyFaults(model, own);
  const both = Object.keys(model).filter((key) => key in own);
  return [
    ...keys,
    ...both.flatMap((key) =>
      useFaults(
        usesOf(String(model[key]), reference),
        usesOf(String(own[key]), locale),
        reference.split('-')[0] === locale.split('-')[0],
      ).map((fault) => `${key} ${fault}`),
    ),
  ];
}

function useFaults(
  model: ReadonlyMap<string, Use[]>,
  own: ReadonlyMap<string, Use[]>,
  sameLanguage: boolean,
): string[] {
  const names = [...new Set([...model.keys(), ...own.keys()])];
  return names.flatMap((name) => {
    const [theirs, ours] = [model.get(name), own.get(name)];
    if (!theirs) return [`has {${name}}, which nobody fills in`];
    // A language may leave a count out of a sentence that another one bends after it; not so a close relative.
    if (!ours) return theirs.every(({ how }) => how !== 'text') && !sameLanguage ? [] : [`leaves {${name}} out`];
    return armFaults(armsOf(theirs, 'select'), armsOf(ours, 'select'), name);
  });
}

const armsOf = (uses: readonly Use[], how: Use['how']): string[] | null => {
  const found = uses.filter((use) => use.how === how);
  return found.length === 0 ? null : [...new Set(found.flatMap(({ arms }) => arms))].sort();
};

function armFaults(theirs: string[] | null, ours: string[] | null, name: string): string[] {
  if (theirs === null && ours === null) return [];
  if (String(theirs) === String(ours)) return [];
  return [`chooses by {${name}} between ${String(ours ?? 'nothing')}, not ${String(theirs ?? 'nothing')}`];
}

const countFaults = (own: Json, locale: string): string[] =>
  Object.entries(own).flatMap(([key, message]) =>
    [...usesOf(String(message), locale)].flatMap(([name, uses]) =>
      pluralFaults(uses, name, locale).map((fault) => `${key} ${fault}`),
    ),
  );

/** Every form that the language has of a number, and none that it has not. */
function pluralFaults(uses: readonly Use[], name: string, locale: string): string[] {
  const has = new Intl.PluralRules(locale).resolvedOptions().pluralCategories as readonly string[];
  return uses
    .filter(({ how }) => how === 'plural')
    .filter(({ arms }) => {
      const odd = arms.some((arm) => !arm.startsWith('=') && !has.includes(arm));
      // Who names exact numbers knows the range: a count that is never one needs no form for it.
      const exact = arms.some((arm) => arm.startsWith('='));
      const lacking = has.some((form) => !arms.includes(form) && !(form === 'one' && exact));
      return odd || lacking;
    })
    .map(({ arms }) => `counts {${name}} by ${arms.join(',')}, not ${has.join(',')}`);
}

function keyFaults(model: Json, own: Json, path = ''): string[] {
  const missing = Object.keys(model).filter((key) => !(key in own));
  const extra = Object.keys(own).filter((key) => !(key in model));
  return [...missing.map((key) => `lacks ${path}${key}`), ...extra.map((key) => `has ${path}${key} alone`)];
}

/** How words are heard differs; of what things they are heard does not. */
function shapeFaults(model: Json, own: Json, path = ''): string[] {
  const below = Object.keys(model).flatMap((key) => {
    const [theirs, ours] = [model[key], own[key]];
    if (free.includes(key)) return [];
    if (listed.includes(key)) return listFaults(theirs, ours, `${path}${key}`);
    if (Array.isArray(theirs) && Array.isArray(ours) && theirs.length > 0 && ours.length === 0)
      return [`has nothing for ${path}${key}`];
    return isObject(theirs) && isObject(ours) ? shapeFaults(theirs, ours, `${path}${key}.`) : [];
  });
  return [...keyFaults(model, own, path), ...below];
}

/** What an utterance is for and when it fits, without the words it listens for. */
const fixed = ['intent', 'emotions', 'topics', 'simple'];

function listFaults(model: unknown, own: unknown, path: string): string[] {
  const [theirs, ours] = [byKey(model), byKey(own)];
  const differing = Object.keys(theirs).filter((key) => {
    const facts = (one: unknown) => JSON.stringify(fixed.map((name) => objectIn(one)[name] ?? null));
    return key in ours && facts(theirs[key]) !== facts(ours[key]);
  });
  return [...keyFaults(theirs, ours, `${path} `), ...differing.map((key) => `uses ${path} ${key} for something else`)];
}

const byKey = (list: unknown): Json =>
  Object.fromEntries((Array.isArray(list) ? list : []).map((one: unknown) => [String(objectIn(one)['key']), one]));
