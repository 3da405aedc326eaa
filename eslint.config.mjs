import grafanaConfig from '@grafana/eslint-config/flat.js';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/test/**'];

const withTypes = {
  files: TYPESCRIPT,
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/no-non-null-assertion': 'error',
  },
};

const houseStyle = {
  settings: { react: { version: '18.3' } },
  rules: {
    curly: 'off', // one rule's short way out stays on its line; prettier keeps it readable
    'no-duplicate-imports': 'off', // a type import beside a value import is our style; TypeScript reports true doubles
    'no-redeclare': 'off', // a type and its constructor may share a name; TypeScript reports true doubles
    '@typescript-eslint/array-type': 'off',
    'no-var': 'error',
    'prefer-const': 'error',
    'react/prop-types': 'off',
    'react/react-in-jsx-scope': 'off',
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ExportDefaultDeclaration',
        message: 'Named exports only; a default export has no name to search for.',
      },
    ],
  },
};

export default [
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      'data/',
      'data-*/',
      '**/data/',
      '.cache/',
      '**/coverage/',
      'e2e/artefacts/',
    ],
  },
  ...grafanaConfig,
  houseStyle,
  withTypes,
  {
    files: TYPESCRIPT,
    ignores: TESTS,
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: TESTS,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' }, // what is missing there fails the test
  },
  {
    files: ['*-plugin/**/*.ts', '*-plugin/**/*.tsx'],
    rules: { '@typescript-eslint/no-deprecated': 'error' }, // what Grafana deprecates, its next major version removes
  },
  {
    files: ['**/*.config.mjs', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' }, // these tools demand a default export
  },
];
