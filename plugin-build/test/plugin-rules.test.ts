import { faultsOfFiles } from '../plugin-file-rules.mjs';
import { faultsOfPluginJson } from '../plugin-json-rules.mjs';

const GOOD = {
  ...{
    type: 'datasource',
    id: 'vnioc-indicators-datasource',
    name: 'VN-IOC',
    metrics: true,
    alerting: true,
    backend: true,
  },
  executable: 'gpx_vnioc',
  info: {
    ...{ version: '0.1.0', updated: '2026-11-23', keywords: ['IOC'], author: { name: 'vnioc' }, description: 'Chỉ số' },
    ...{ logos: { small: 'img/logo.svg', large: 'img/logo.svg' }, links: [], screenshots: [] },
  },
  dependencies: { grafanaDependency: '>=12.4.0', plugins: [] },
};
const APP = {
  ...{
    ...GOOD,
    type: 'app',
    id: 'vnioc-operations-app',
    metrics: undefined,
    alerting: undefined,
    backend: undefined,
    executable: undefined,
  },
  includes: [{ type: 'page', name: 'Trang đầu', path: '/a/vnioc-operations-app', role: 'Viewer', defaultNav: true }],
  routes: [
    {
      path: 'v1/*',
      url: '{{ .JsonData.collectorUrl }}/api/v1',
      reqRole: 'Viewer',
      headers: [{ name: 'Authorization', content: 'Bearer {{ .SecureJsonData.collectorKey }}' }],
    },
  ],
};
const without = (plugin: object) => JSON.parse(JSON.stringify(plugin)) as object;

describe('plugin.json', () => {
  test.each([
    ['data source', GOOD],
    ['app', APP],
  ])('of a right %s has no fault', (_, plugin) => {
    expect(faultsOfPluginJson(without(plugin))).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    ['an id of another type', { ...GOOD, id: 'vnioc-indicators-panel' }, /does not end in its type/],
    ['an id with capitals', { ...GOOD, id: 'VNIOC-x-datasource' }, /is not <org>/],
    ['a field that Grafana does not know', { ...GOOD, alertng: true }, /"alertng" is no field/],
    [
      'a version that was not filled in',
      { ...GOOD, info: { ...GOOD.info, version: '%VERSION%' } },
      /%VERSION% was not filled in/,
    ],
    ['no keyword', { ...GOOD, info: { ...GOOD.info, keywords: [] } }, /keywords/],
    ['a link without https', { ...GOOD, info: { ...GOOD.info, links: [{ name: 'x', url: 'http://x' }] } }, /not valid/],
    ['an older Grafana', { ...GOOD, dependencies: { grafanaDependency: '>=11.6.0' } }, /older than 12.4/],
    ['alerting without a backend', { ...GOOD, backend: false }, /need a backend/],
    ['proxy routes of a data source', { ...GOOD, routes: [] }, /no proxy routes/],
    [
      'a route with a secret in it',
      { ...APP, routes: [{ ...APP.routes[0], headers: [{ name: 'Authorization', content: 'Bearer abc' }] }] },
      /holds a secret/,
    ],
    [
      'a route to a fixed address',
      { ...APP, routes: [{ ...APP.routes[0], url: 'https://elsewhere' }] },
      /fixed address/,
    ],
    ['a route for everybody', { ...APP, routes: [{ ...APP.routes[0], reqRole: undefined }] }, /asks for no role/],
    ['a page of another app', { ...APP, includes: [{ ...APP.includes[0], path: '/a/other-app' }] }, /is not below/],
  ])('with %s is refused', (_, plugin, sentence) => {
    expect(faultsOfPluginJson(without(plugin)).join('\n')).toMatch(sentence);
  });
});

const LAUNCHER = '#!/bin/sh\nexec node "$(dirname "$0")/backend.cjs"\n';
const PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64'];
const FILES: Readonly<Record<string, string>> = {
  ...{
    'module.js': 'define([],()=>({}))',
    'README.md': 'Hướng dẫn',
    'CHANGELOG.md': '## 0.1.0',
    LICENSE: 'Apache License',
  },
  ...{ 'plugin.json': '{}', 'img/logo.svg': '<svg/>', 'backend.cjs': 'console.log("started")' },
  ...Object.fromEntries(PLATFORMS.map((platform) => [`gpx_vnioc_${platform}`, LAUNCHER])),
};
const built = (changes: Readonly<Record<string, string | null>> = {}, executable = true) =>
  Object.entries({ ...FILES, ...changes }).flatMap(([name, text]) =>
    text === null ? [] : [{ name, bytes: Buffer.from(text), executable: executable && name.startsWith('gpx_') }],
  );

describe('the files of a plugin', () => {
  test('that are all there, and nothing else, have no fault', () => {
    expect(faultsOfFiles(built(), GOOD)).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string | null>>, RegExp]>([
    ['a missing README', { 'README.md': null }, /README.md is missing/],
    ['a changelog of another version', { 'CHANGELOG.md': '## 0.0.9' }, /does not tell of 0.1.0/],
    ['a link that leads nowhere', { 'README.md': 'Xem [đây](./docs/x.md) ở' }, /leads nowhere/],
    ['a missing logo', { 'img/logo.svg': null }, /logo.svg is missing/],
    ['a logo with a script', { 'img/logo.svg': '<svg onload="x()"/>' }, /holds a script/],
    ['a missing launcher', { gpx_vnioc_linux_arm64: null }, /linux_arm64 is missing/],
    ['a launcher of nothing', { 'backend.cjs': null }, /starts backend.cjs, which is missing/],
    ['console output', { 'module.js': 'define([]);console.log(1)' }, /console output/],
    ['eval', { 'module.js': 'define([]);eval("1")' }, /module.js: eval/],
    ['new Function', { 'lazy.js': 'new Function("return 1")' }, /lazy.js: new Function/],
    ['an entry that is too large', { 'module.js': `define(${'x'.repeat(260_000)})` }, /larger than/],
    ['no AMD module', { 'module.js': 'export {}' }, /no AMD module/],
    ['a private key', { 'lazy.js': '-----BEGIN PRIVATE KEY-----' }, /a private key/],
    ['a secret in a map', { 'module.js.map': '{"x":"password: \'0123456789abcdef0123\'"}' }, /a secret/],
    ['a folder of the machine', { 'module.js.map': '{"file":"/home/somebody/x.ts"}' }, /names a folder/],
    ['a stray file', { '.env': 'A=1' }, /\.env does not belong/],
  ])('with %s are refused', (_, changes, sentence) => {
    expect(faultsOfFiles(built(changes), GOOD).join('\n')).toMatch(sentence);
  });

  test('a launcher that may not be executed is refused', () => {
    expect(faultsOfFiles(built({}, false), GOOD).join('\n')).toMatch(/linux_amd64 may not be executed/);
  });

  test('of a plugin without a backend hold no executable', () => {
    expect(faultsOfFiles(built(), { ...GOOD, backend: false }).join('\n')).toMatch(/there is no backend/);
  });
});
