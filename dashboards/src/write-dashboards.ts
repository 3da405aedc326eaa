// Writes the dashboards of a site: node dashboards/src/write-dashboards.ts [--site van-lam] [--out dashboards/json/van-lam]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allDashboards } from './all-dashboards.ts';
import { readRegisters } from './registers/read-registers.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'van-lam' }, out: { type: 'string' } } });
const out = resolve(values.out ?? join(import.meta.dirname, '../json', values.site));
const registers = readRegisters(values.site);
for (const audience of ['ioc', 'agencies'] as const) {
  const files = allDashboards(registers, audience);
  rmSync(join(out, audience), { recursive: true, force: true });
  for (const { folder, name, text } of files) {
    mkdirSync(join(out, audience, folder), { recursive: true });
    writeFileSync(join(out, audience, folder, `${name}.json`), text);
  }
  console.log(`${audience}: ${files.length} bảng điều khiển / dashboards`);
}
