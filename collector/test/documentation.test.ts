import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMMANDS } from '../src/commands/all-commands.ts';
import { IMPORT_TABLE } from './architecture/import-table.ts';
import { isTest, REPOSITORY, sourceFilesIn } from './architecture/source-file.ts';

const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');

/** README and guides, those of the packages that people read in place included. */
const documents = ['README.md', ...['docs', 'provisioning'].flatMap((folder) => markdownIn(folder))];

function markdownIn(folder: string): string[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));
}

const textOf = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

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

  it('names every command, and none that is not there', () => {
    const table = textOf('docs/command-line.md').split('## Environment')[0] ?? '';
    const named = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(COMMANDS.map(({ name }) => name));
  });

  it('names every variable of the environment that the collector reads', () => {
    const named = [...textOf('docs/command-line.md').matchAll(/^\| `(IOC_\w+)`/gm)].map(([, name]) => name ?? '');
    const read = sourceFilesIn('collector/src')
      .filter((file) => !isTest(file))
      .flatMap(({ text }) => [...text.matchAll(/(?:env|environment)\['(IOC_\w+)'\]/g)].map(([, name]) => name ?? ''));
    expect(named.toSorted()).toEqual([...new Set(read)].toSorted());
  });

  it('shows the import table as the architecture test keeps it', () => {
    const rows = [...textOf('docs/architecture.md').matchAll(/^\| `(\w+)`\s*\| (.*?)\s*\|/gm)];
    const shown = rows.map(([, folder, may]) => [
      folder,
      [...(may ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ]);
    const built = Object.entries(IMPORT_TABLE).filter(([folder]) =>
      existsSync(join(REPOSITORY, 'collector/src', folder)),
    );
    expect(shown).toEqual(built);
  });

  it('lists every guide in its index', () => {
    const guides = readdirSync(join(REPOSITORY, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(guides.filter((name) => !linksOf('docs/README.md').includes(name))).toEqual([]);
  });
});
