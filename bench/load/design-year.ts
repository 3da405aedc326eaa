import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../processes/child.ts';
import type { ServeAnswer, ServeQuestion } from '../processes/serve-design-load.ts';

let filled: Promise<string> | null = null;

/** A data folder with a year of the design load, made once for all bars of a run. */
const designYear = (): Promise<string> => (filled ??= fill());

async function fill(): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vnioc-bench-design-'));
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  const child = startChild('serve-design-load.ts');
  const started = performance.now();
  const { revisions } = await child.ask<ServeAnswer>({ work: 'fill', dataFolder } satisfies ServeQuestion);
  await child.end();
  console.log(`design load: ${revisions} revisions in ${Math.round(performance.now() - started)} ms`);
  return dataFolder;
}

export interface Served {
  readonly url: string;
  readonly key: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A collector of its own process over the design load's year. */
export async function serveDesignYear(): Promise<Served> {
  const dataFolder = await designYear();
  const child = startChild('serve-design-load.ts');
  const { url } = await child.ask<ServeAnswer>({ work: 'serve', dataFolder } satisfies ServeQuestion);
  const key = readFileSync(join(dataFolder, 'operator.key'), 'utf8').trim();
  return { url, key, pid: child.pid, stop: () => child.end() };
}
