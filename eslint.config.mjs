import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { noUserVisibleText } from './scripts/lint/no-user-visible-text.mjs';

/** Which rooms a room may not import from: shared <- nlu <- dialogs <- moodlog, handoff <- bot; console -> handoff. */
const closedDoors = {
  nlu: ['dialogs', 'moodlog', 'handoff', 'bot', 'console', 'store'],
  dialogs: ['moodlog', 'handoff', 'bot', 'console', 'store'],
  moodlog: ['handoff', 'bot', 'console', 'store'],
  handoff: ['moodlog', 'bot', 'console', 'store'],
  console: ['dialogs', 'nlu', 'moodlog', 'bot', 'store'],
  bot: ['console', 'store'],
  store: ['console'],
};

/** Composition files put rooms together, so every door is open to them. */
const compositionFiles = ['src/bot/terminal/cli.ts'];

const doors = Object.entries(closedDoors).map(([room, closed]) => ({
  files: [`src/${room}/**/*.ts`],
  ignores: compositionFiles,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: closed.map((name) => ({
          regex: `^\\.\\.?/(.*/)?${name}/`,
          allowTypeImports: room === 'store' || room === 'console',
          message: `src/${room} must not import from src/${name} (docs/decisions).`,
        })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['node_modules', 'dist*', 'vendor', 'models', 'data', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ThrowStatement > NewExpression[callee.name='Error']",
          message: 'Throw a HavenError from the catalogue (src/errors.ts).',
        },
        {
          selector: 'CatchClause > BlockStatement[body.length=0]',
          message: 'Nothing is swallowed: handle it, or pass it up with its cause.',
        },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { haven: { rules: { 'no-user-visible-text': noUserVisibleText } } },
    rules: { 'haven/no-user-visible-text': 'error', 'no-console': 'error' },
  },
  { files: ['test/**', 'bench/**'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/doctor/cli.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/errors.ts'], rules: { 'haven/no-user-visible-text': 'off' } },
  ...doors,
  {
    files: ['src/bot/page/**', 'src/console/page/**'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'window',
          'document',
          'location',
          'history',
          'sessionStorage',
          'localStorage',
          'fetch',
          'EventSource',
          'WebSocket',
          'WebChat',
          'navigator',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'AudioContext',
          'FormData',
          'URL',
          'URLSearchParams',
          'console',
          'CustomEvent',
          'Event',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/**', 'bench/**', '*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        WebSocket: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
