import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grafanaAt } from '../../dashboards/src/provision/grafana.ts';
import { provision } from '../../dashboards/src/provision/provision.ts';
import { readRegisters } from '../../dashboards/src/registers/read-registers.ts';
import type { Registers } from '../../dashboards/src/registers/registers.ts';
import { fakeGrafana } from '../../dashboards/test/fake-grafana.ts';
import { row, type Bar, type Row } from '../bar.ts';

const LIMIT = 60;
const UNITS = 130;
const PASSWORD = 'bench';

/** The demonstration's registers with as many communes under its root as a province has. */
function province(): Registers {
  const demo = readRegisters('demo');
  const units = Array.from({ length: UNITS }, (_, n) => ({
    ...{ id: `x-${n}`, name: `Xã số ${n}`, level: 'commune', parent: demo.site.root },
    ...{ validFrom: '2020-01-01', validTo: null },
  }));
  return { ...demo, units };
}

async function run(): Promise<readonly Row[]> {
  const registers = province();
  const grafana = await fakeGrafana(PASSWORD);
  const target = mkdtempSync(join(tmpdir(), 'vnioc-provision-'));
  const access = grafanaAt({ url: grafana.url, user: 'admin', password: PASSWORD });
  const once = async (): Promise<{ readonly seconds: number; readonly changes: number }> => {
    const said: string[] = [];
    const place = {
      target,
      seen: { provisioning: target, secrets: null },
      day: '2026-11-23',
      say: said.push.bind(said),
    };
    const begun = performance.now();
    if (!(await provision(access, registers, place))) throw new Error(said.join('\n'));
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, changes: changesIn(said) };
  };
  try {
    const [first, again] = [await once(), await once()];
    if (first.changes < UNITS) throw new Error(`only ${first.changes} files were written for ${UNITS} units`);
    return [
      row('provision-130', first.seconds, 's', LIMIT),
      row('provision-130-again', again.seconds, 's'),
      row('provision-130-changes', again.changes, 'files changed by the second run'),
    ];
  } finally {
    await grafana.close();
    rmSync(target, { recursive: true });
  }
}

/** `402 files: 402 written, 0 removed.` */
function changesIn(said: readonly string[]): number {
  const found = /(\d+) written, (\d+) removed/.exec(said.join('\n'));
  if (found === null) throw new Error(`nothing was said about files: ${said.join('\n')}`);
  return Number(found[1]) + Number(found[2]);
}

export const bar: Bar = {
  id: 'provision-130',
  unit: 's',
  about: `Two organisations, dashboards and folders of ${UNITS} units put in place and reloaded, over a stand-in of Grafana’s API; against a minute`,
  run,
};
