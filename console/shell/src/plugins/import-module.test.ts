import * as React from 'react';
import { importModule, offerDefine } from './import-module.ts';

/** What a browser does with a script element: runs its text as the current script, or says that it cannot be had. */
function browser(scripts: Readonly<Record<string, () => void>>) {
  const asked: string[] = [];
  jest.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    const script = nodes[0] as HTMLScriptElement;
    const path = new URL(script.src).pathname;
    asked.push(path);
    const run = scripts[path];
    setTimeout(() => {
      if (run === undefined) return script.onerror?.(new Event('error'));
      jest.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
      run();
    });
  });
  return asked;
}

beforeEach(() => offerDefine());
afterEach(() => jest.restoreAllMocks());

test('a plugin gets the very modules of the shell, and its own address', async () => {
  browser({
    '/public/plugins/a/module.js': () =>
      window.define?.(['react', 'module', 'exports'], (react: unknown, module: { uri: string }, exports: object) => {
        Object.assign(exports, { react, uri: module.uri });
      }),
  });
  const plugin = await importModule('public/plugins/a/module.js');
  expect(plugin).toMatchObject({ react: React, uri: 'http://localhost/public/plugins/a/module.js' });
});

test('is loaded once, however many ask', async () => {
  const asked = browser({ '/b.js': () => window.define?.([], () => ({ plugin: 1 })) });
  const [one, other] = await Promise.all([importModule('b.js'), importModule('b.js')]);
  expect([one === other, asked]).toEqual([true, ['/b.js']]);
});

test.each([
  ['/c.js', () => window.define?.(['left-pad'], () => ({})), 'left-pad'],
  ['/d.js', undefined, 'cannot load'],
])('%s says what it lacks', async (path, run, said) => {
  browser(run === undefined ? {} : { [path]: run });
  await expect(importModule(path)).rejects.toThrow(said);
});
