import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { SOURCE_KINDS, type SourceKindName } from '../catalog/source-spec.ts';
import { misfits } from '../catalog/shape/validator.ts';
import { connectionSchemas } from './registry.ts';
import { sampleParts } from './sample-parts.ts';
import { smallCatalog, sourceSpec } from './testcases/small-catalog.ts';
import { trySource } from './try-source.ts';

const home = import.meta.dirname;
const knownAt = Date.parse('2026-01-05T08:00:00+07:00');
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

interface CaseSpec {
  readonly released?: readonly string[];
  readonly [key: string]: unknown;
}

async function run(kind: SourceKindName, folder: string): Promise<unknown> {
  const { released = [], ...entry } = parseYaml(readFileSync(join(folder, 'spec.yaml'), 'utf8')) as CaseSpec;
  const spec = sourceSpec({ kind, ...entry });
  expect(misfits(connectionSchemas[kind], spec.connection)).toEqual([]);
  const name = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'input';
  const context = { spec, catalog: smallCatalog, knownAt, fingerprint, released: new Set(released) };
  const { parsed, fault, warnings } = await trySource(
    sampleParts(spec, readFileSync(join(folder, name)), name),
    context,
  );
  return JSON.parse(JSON.stringify({ fault, warnings, ...parsed }));
}

describe.each(SOURCE_KINDS.filter((kind) => existsSync(join(home, kind, 'testcases'))))('deliveries of %s', (kind) => {
  const cases = join(home, kind, 'testcases');
  it.each(readdirSync(cases).sort())('%s', async (name) => {
    const file = join(cases, name, 'expected.json');
    const outcome = await run(kind, join(cases, name));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(outcome, null, 2)}\n`);
    expect(outcome).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

it('every kind has golden cases', () => {
  expect(SOURCE_KINDS.filter((kind) => !existsSync(join(home, kind, 'testcases')))).toEqual([]);
});
