// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { house } from './scripts/lib/eslint-house.mjs';

const KEEPERS = ['indexedDB', 'localStorage', 'sessionStorage', 'caches'];
const keptElsewhere = 'Only src/storage touches what the browser keeps. Ask its port (src/storage/port.ts).';

/** What would make the domain depend on where and when it runs. Its tsconfig says the same about the DOM. */
const IMPURE = [
  'fetch',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'console',
  'process',
  'navigator',
  'window',
  'document',
];
const comesIn = 'The domain is pure: this comes in as a parameter.';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.cache/',
      'test-results/',
      'playwright-report/',
      'public/',
      'src/layouts/preferences.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs['flat/recommended'],
  {
    plugins: { house },
    rules: {
      'house/boundaries': 'error',
      'max-lines': ['error', { max: 350 }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      // TypeScript knows names better than ESLint does.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `(x) => void (y = x)` is a sentence, and an interface of one method reads better than a type.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Cleaning texts is about control characters; records are keyed by ids; a listener may have nothing to do.
      'no-control-regex': 'off',
      // The full-width space U+3000 is a sign of written Chinese.
      'no-irregular-whitespace': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
    },
  },
  { files: ['scripts/**', 'src/importing/**', 'eslint.config.js'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**'],
    ignores: ['src/storage/**', 'src/offline/worker/**'],
    rules: {
      'no-restricted-globals': ['error', ...KEEPERS.map((name) => ({ name, message: keptElsewhere }))],
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].flatMap((object) =>
          KEEPERS.map((property) => ({ object, property, message: keptElsewhere })),
        ),
      ],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...KEEPERS.map((name) => ({ name, message: keptElsewhere })),
        ...IMPURE.map((name) => ({ name, message: comesIn })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: `${comesIn} Pass today as YYYY-MM-DD.` },
        { object: 'Math', property: 'random', message: comesIn },
        { object: 'Intl', property: 'Segmenter', message: 'Browsers cut words differently. Work on characters.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: `${comesIn} Pass today as YYYY-MM-DD.`,
        },
        { selector: 'CallExpression[callee.name="Date"]', message: `${comesIn} Pass today as YYYY-MM-DD.` },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/][object.name=/^(test|it|describe)$/]',
          message: 'No test is skipped or left for later, and none runs alone.',
        },
        {
          selector: 'CallExpression[callee.property.name="waitForTimeout"]',
          message: 'Wait for something, not for a time.',
        },
        {
          selector: 'MemberExpression[property.name="pathname"] > NewExpression MetaProperty',
          message: 'A folder may have a Chinese name, which stays encoded in there: take fileURLToPath.',
        },
      ],
      // A test knows what it has put there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
