import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bar } from './bar.ts';

const FOLDER = join(import.meta.dirname, 'bars');
const PAGE = readFileSync(join(import.meta.dirname, '../docs/bench.md'), 'utf8');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
const EXPECTED = ['csv-end-to-end', 'influx-wire', 'judge-20k', 'memory', 'metrics-100k', 'query-p95'];

const load = async (file: string): Promise<Bar> => ((await import(join(FOLDER, file))) as { bar: Bar }).bar;

describe('the bars of the bench', () => {
  it.each(files)('%s declares its id, its unit and what it measures, and stands in the docs', async (file) => {
    const { id, unit, about, run } = await load(file);
    expect(file).toBe(`${id}.ts`);
    expect(unit).not.toBe('');
    expect(about.length).toBeGreaterThan(20);
    expect(typeof run).toBe('function');
    expect(PAGE).toContain(`\`${id}\``);
  });

  it('none of the bars of the first river is missing', () => {
    expect(files.map((file) => file.replace('.ts', ''))).toEqual(expect.arrayContaining(EXPECTED));
  });
});
