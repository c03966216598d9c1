import { isoTime, type Clock } from '../../clock.js';
import { purposes } from '../../dialogs/session.js';
import { exportPerson, type PersonExport, type PersonSources } from '../../moodlog/export.js';
import { exportPage, type ExportLabels } from '../../moodlog/exportPage.js';
import { emotions } from '../../nlu/reading.js';
import type { Wording } from '../../wording.js';
import { pageLanguage } from '../http/pageLocale.js';
import { send } from '../http/respond.js';
import type { Route, RoutedRequest } from '../http/route.js';
import type { ExportLinks } from './exportLinks.js';

interface ExportParts extends PersonSources {
  links: ExportLinks;
  frame: Wording;
  clock: Clock;
}

/** A person's own data, as a page to read and as a file. */
export function exportRoutes(parts: ExportParts): Route[] {
  return [
    {
      method: 'get',
      path: '/my-data',
      async handle(request, response) {
        const data = await load(parts, request);
        const { locale } = pageLanguage(parts.frame, request);
        const link = `/my-data.json?t=${request.query.get('t') ?? ''}`;
        response.setHeader('content-security-policy', pageSecurity);
        const page = exportPage(data, labels(parts.frame, locale));
        const download = `<p><a href="${encodeURI(link)}" download>${parts.frame.say(locale, 'export.json')}</a></p></main>`;
        send(
          response,
          200,
          'text/html; charset=utf-8',
          page.replace('</main>', () => download),
        );
      },
    },
    {
      method: 'get',
      path: '/my-data.json',
      async handle(request, response) {
        const data = await load(parts, request);
        response.setHeader('content-disposition', 'attachment; filename="my-data.json"');
        send(response, 200, 'application/json; charset=utf-8', JSON.stringify(data, null, 2));
      },
    },
  ];
}

/** The page brings its style along, and nothing else. */
const pageSecurity =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

async function load({ links, clock, ...sources }: ExportParts, { query }: RoutedRequest): Promise<PersonExport> {
  const person = await links.read(query.get('t') ?? '');
  return exportPerson(sources, person, isoTime(clock.now()));
}

function labels(frame: Wording, locale: string): ExportLabels {
  const say = (name: string): string => frame.say(locale, `export.${name}`);
  const all = <Name extends string>(names: readonly Name[], group: string): Record<Name, string> =>
    Object.fromEntries(names.map((name) => [name, say(`${group}.${name}`)])) as Record<Name, string>;
  return {
    locale,
    title: say('title'),
    intro: say('intro'),
    consents: say('consents'),
    moodEntries: say('moodEntries'),
    conversations: say('conversations'),
    cases: say('cases'),
    state: say('state'),
    nothing: say('nothing'),
    time: say('time'),
    purpose: say('purpose'),
    answer: say('answer'),
    yes: say('yes'),
    no: say('no'),
    rating: say('rating'),
    emotions: say('emotions'),
    note: say('note'),
    purposes: all(purposes, 'purpose'),
    emotionNames: all(emotions, 'emotion'),
  };
}
