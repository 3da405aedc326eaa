import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY } from './architecture/source-file.ts';

const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');

/** README and guides, those of the packages that people read in place included. */
const documents = ['README.md', ...['docs', 'provisioning'].flatMap((folder) => markdownIn(folder))];

function markdownIn(folder: string): string[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));
}

const linksOf = (path: string): string[] =>
  [...readFileSync(join(REPOSITORY, path), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));

describe('the documentation', () => {
  it.each(documents)('%s links only to files that exist', (path) => {
    const dead = linksOf(path).filter((target) => !existsSync(join(REPOSITORY, dirname(path), target)));
    expect(dead).toEqual([]);
  });

  it('fits the README on 150 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  it('maps folders that exist, and every package of the workspace', () => {
    const map = /## The map\n([\s\S]*?)\n\n[A-Z]/.exec(readme)?.[1] ?? '';
    const folders = [...map.matchAll(/`([a-z0-9/-]+)\/`/g)].map(([, folder]) => folder ?? '');
    const { workspaces } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
      workspaces: string[];
    };
    expect(folders.filter((folder) => !existsSync(join(REPOSITORY, folder)))).toEqual([]);
    expect(workspaces.filter((name) => !folders.includes(name))).toEqual([]);
  });

  it('names every option of npm start, and none that is not there', () => {
    const help = execFileSync(process.execPath, [join(REPOSITORY, 'scripts/start.mjs'), '--help'], {
      encoding: 'utf8',
    });
    const contract = /## Run contract\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const optionsIn = (text: string, pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].map(([, name]) => name ?? '').sort();
    const offered = optionsIn(help, /^ {2}(--[a-z-]+)/gm).filter((name) => name !== '--help');
    expect(optionsIn(contract, /^\| `(--[a-z-]+)`/gm)).toEqual(offered);
  });
});
