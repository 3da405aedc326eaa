import { fileURLToPath } from 'node:url';

const beside = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Node packages run as native ES modules, TypeScript stripped by swc; relative imports end in `.ts` as at run time. */
export const nodeProject = (displayName, rootDir) => ({
  displayName,
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/**/*.test.ts'],
});

/** Packages that ship ES modules only, which Jest must transform for the plugins (they run as CommonJS in jsdom). */
const ES_MODULES = [
  '@grafana/schema',
  '@wojtekmaj/date-utils',
  'd3[^/]*',
  'get-user-locale',
  'marked',
  'memoize',
  'mimic-function',
  'ol',
  'react-calendar',
  'react-colorful',
  'rxjs',
  'uuid',
];

/** Grafana plugins, as create-plugin sets them up: jsdom, CommonJS, JSX. */
export const pluginProject = (displayName, rootDir) => ({
  displayName,
  rootDir,
  testEnvironment: 'jest-environment-jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: [beside('./plugin-build/jest-setup.cjs')],
  moduleNameMapper: {
    '\\.(css|scss|sass)$': 'identity-obj-proxy',
    'react-inlinesvg': beside('./plugin-build/react-inlinesvg.cjs'),
  },
  transform: {
    '^.+\\.m?[tj]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!.*(${ES_MODULES.join('|')})/.*)`],
});
