import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bar, Row } from './bar.ts';
import { machine } from './machine.ts';

const BARS = join(import.meta.dirname, 'bars');
const RESULTS = join(import.meta.dirname, 'results.json');

const loadBars = async (wanted: readonly string[]): Promise<Bar[]> => {
  const files = readdirSync(BARS).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const modules = await Promise.all(files.sort().map((name) => import(join(BARS, name)) as Promise<{ bar: Bar }>));
  return modules.map(({ bar }) => bar).filter(({ id }) => wanted.length === 0 || wanted.includes(id));
};

const number = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 4 });

const show = ({ bar, value, unit, reference, ratio }: Row): string =>
  [
    bar.padEnd(28),
    `${number(value)} ${unit}`.padEnd(26),
    (reference === null ? '–' : `${number(reference)} ${unit}`).padEnd(26),
    ratio === null ? '–' : number(ratio),
  ].join(' ');

const measure = async (bar: Bar): Promise<readonly Row[] | Error> => {
  console.log(`\n── ${bar.id}: ${bar.about}`);
  try {
    const rows = await bar.run();
    for (const row of rows) console.log(show(row));
    return rows;
  } catch (cause) {
    console.error(`${bar.id} FAILED`, cause);
    return cause instanceof Error ? cause : new Error(String(cause));
  }
};

const main = async (): Promise<void> => {
  const bars = await loadBars(process.argv.slice(2));
  const rows: Row[] = [];
  const failed: string[] = [];
  const skipped: Array<{ bar: string; why: string }> = [];
  for (const bar of bars) {
    const why = bar.obstacle?.();
    if (why !== undefined) {
      skipped.push({ bar: bar.id, why });
      continue;
    }
    const outcome = await measure(bar);
    if (outcome instanceof Error) failed.push(bar.id);
    else rows.push(...outcome);
  }
  for (const bar of bars) await bar.end?.();
  writeFileSync(
    RESULTS,
    `${JSON.stringify({ at: new Date().toISOString(), machine: machine(), rows, skipped, failed }, null, 2)}\n`,
  );
  console.log(`\n${'bar'.padEnd(28)} ${'value'.padEnd(26)} ${'reference'.padEnd(26)} ratio`);
  for (const row of rows) console.log(show(row));
  for (const { bar, why } of skipped) console.log(`${bar.padEnd(28)} skipped: ${why}`);
  if (rows.length === 0) console.log('Không có phép đo nào chạy. / No bar ran.');
  console.log(`\n${RESULTS}`);
  process.exitCode = failed.length === 0 && rows.length > 0 ? 0 : 1;
};

await main();
