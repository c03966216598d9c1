/**
 * `npm run teams:package`: writes dist/haven-teams.zip, ready to upload to Teams: the manifest, checked against
 * Microsoft's schema, the two icons, and one file a further language.
 * `MicrosoftAppId` is the bot's id at Azure; `PUBLIC_HOST` the host name the bot is served from.
 */
import './setup.mjs';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';

const schemaVersion = '1.29';
const schemas = `@microsoft/app-manifest/build/json-schemas/teams/v${schemaVersion}/`;
const require = createRequire(import.meta.url);
const unset = '00000000-0000-0000-0000-000000000000';

const appId = process.env.MicrosoftAppId ?? unset;
const host = process.env.PUBLIC_HOST ?? 'haven.example';
const { factsOf, locales, unstated } = await import('../dist/locales.js');
const { readLocalized } = await import('../dist/localized.js');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const words = (locale) => readLocalized('content/teams', locale);
/** Every further language by what Teams calls it, e.g. `zh-tw`. */
const further = locales
  .filter((locale) => locale !== unstated)
  .map((locale) => ({ locale, languageTag: factsOf(locale).platform.toLowerCase() }));
const commands = ['help', 'human', 'breathing', 'data'];

const teams = manifest(words(unstated));
await mustFit(teams, 'MicrosoftTeams.schema.json');
const translations = {};
for (const { locale, languageTag } of further) {
  const translation = localization(words(locale));
  await mustFit(translation, 'MicrosoftTeams.Localization.schema.json');
  translations[`${languageTag}.json`] = json(translation);
}

mkdirSync('dist', { recursive: true });
writeFileSync(
  'dist/haven-teams.zip',
  zipSync({
    'manifest.json': json(teams),
    ...translations,
    'color.png': icon('color', 192),
    'outline.png': icon('outline', 32),
  }),
);
process.stderr.write('haven: wrote dist/haven-teams.zip\n');
if (appId === unset)
  process.stderr.write(
    'haven: MicrosoftAppId is not set, so Teams will not accept this package: set it and run again\n',
  );

function manifest(text) {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version,
    id: appId,
    developer: {
      name: 'Haven',
      websiteUrl: `https://${host}/chat`,
      privacyUrl: `https://${host}/protocol`,
      termsOfUseUrl: `https://${host}/protocol`,
    },
    localizationInfo: {
      defaultLanguageTag: unstated,
      additionalLanguages: further.map(({ languageTag }) => ({ languageTag, file: `${languageTag}.json` })),
    },
    name: { short: text['name.short'], full: text['name.full'] },
    description: { short: text['description.short'], full: text['description.full'] },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#2F6F73',
    bots: [
      {
        botId: appId,
        scopes: ['personal'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ['personal'],
            commands: commands.map((name) => ({
              title: text[`command.${name}.title`],
              description: text[`command.${name}.description`],
            })),
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
  };
}

function localization(text) {
  const commandTexts = commands.flatMap((name, at) =>
    ['title', 'description'].map((part) => [
      `bots[0].commandLists[0].commands[${at}].${part}`,
      text[`command.${name}.${part}`],
    ]),
  );
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.Localization.schema.json`,
    'name.short': text['name.short'],
    'name.full': text['name.full'],
    'description.short': text['description.short'],
    'description.full': text['description.full'],
    ...Object.fromEntries(commandTexts),
  };
}

async function mustFit(document, schemaFile) {
  const findings = await AppManifestUtils.validateAgainstSchema(document, schema(schemaFile));
  if (findings.length === 0) return;
  process.stderr.write(`haven: the Teams manifest does not fit its schema:\n${findings.join('\n')}\n`);
  process.exit(1);
}

/** The localization schema closes `\\[` with a bare `]`, which the validator's Unicode expressions refuse. */
function schema(file) {
  const text = readFileSync(require.resolve(schemas + file), 'utf8');
  return JSON.parse(text.replaceAll('\\\\b]', '\\\\b\\\\]'));
}

function icon(name, size) {
  const svg = readFileSync(`content/teams/${name}.svg`, 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

function json(value) {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
