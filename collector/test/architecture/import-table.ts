import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

/** Who may import whom inside `collector/src`: the design's table plus ADRs 0001 and 0004. A folder may always import itself. */
export const IMPORT_TABLE: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  storage: ['kernel'],
  catalog: ['kernel'],
  observations: ['kernel', 'catalog'],
  events: ['kernel', 'catalog'],
  sources: ['kernel', 'catalog', 'observations', 'events'],
  sinks: ['kernel', 'catalog', 'observations', 'events', 'storage'],
  correlation: ['kernel', 'catalog', 'observations', 'events'],
  alerts: ['kernel', 'catalog', 'observations', 'events', 'correlation', 'storage'],
  routing: ['kernel', 'catalog', 'alerts'],
  tickets: ['kernel', 'catalog', 'routing', 'storage'],
  agenda: ['kernel', 'catalog', 'tickets', 'storage'],
  duty: ['kernel', 'catalog', 'tickets', 'storage'],
  paging: ['kernel', 'catalog', 'routing', 'tickets', 'agenda', 'duty', 'storage'],
  accounting: ['kernel', 'catalog', 'tickets', 'storage'],
  operations: [
    ...['kernel', 'catalog', 'observations', 'events', 'correlation', 'alerts', 'routing', 'tickets'],
    ...['agenda', 'duty', 'paging', 'accounting', 'sinks', 'storage'],
  ],
  access: ['kernel', 'catalog', 'storage'],
  pipeline: ['kernel', 'catalog', 'observations', 'events', 'sources', 'sinks', 'storage'],
};

/** These see everything: the API, the command line, and the files beside the folders (`services.ts`, `main.ts` …), which only compose. */
const SEES_ALL = ['api', 'commands'];
const ROOT = 'collector/src';

/** The folder of `collector/src` that a path lies in, '' for a file beside the folders. */
const folderOf = (path: string): string => {
  const [first = '', ...rest] = path.slice(ROOT.length + 1).split('/');
  return rest.length === 0 ? '' : first;
};

export const targetOf = (file: SourceFile, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(file.path), specifier));

const mayImport = (from: string, to: string): boolean =>
  from === '' || SEES_ALL.includes(from) || from === to || (IMPORT_TABLE[from] ?? []).includes(to);

/** Imports of a file that the table forbids, and folders that the table does not know. */
export const tableBreaches = (file: SourceFile): string[] => {
  const from = folderOf(file.path);
  if (from !== '' && !SEES_ALL.includes(from) && !(from in IMPORT_TABLE))
    return [`${file.path}: folder ${from} is not in the table`];
  return file.imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => targetOf(file, specifier))
    .filter((target) => target.startsWith(`${ROOT}/`) && !mayImport(from, folderOf(target)))
    .map((target) => `${file.path} imports ${target}`);
};
