// Writes the dashboards and alert rules of the site whose files are kept here. For another site: npm run provision-grafana.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesText } from './alerting/rules-text.ts';
import { allDashboards } from './all-dashboards.ts';
import { readRegisters } from './registers/read-registers.ts';

const SITE = 'van-lam';
const out = join(import.meta.dirname, '../json', SITE);
const rules = join(import.meta.dirname, '../../provisioning/grafana/alerting/vnioc-rules.yaml');
const registers = readRegisters(SITE);
writeFileSync(rules, rulesText(registers));
for (const audience of ['ioc', 'agencies'] as const) {
  const files = allDashboards(registers, audience);
  rmSync(join(out, audience), { recursive: true, force: true });
  for (const { folder, name, text } of files) {
    mkdirSync(join(out, audience, folder), { recursive: true });
    writeFileSync(join(out, audience, folder, `${name}.json`), text);
  }
  console.log(`${audience}: ${files.length} bảng điều khiển / dashboards`);
}
