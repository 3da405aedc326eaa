import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SITES } from '../../../test/fixtures/shipped-sites.ts';
import { loadSite } from '../load-site.ts';
import { renderFault } from '../read/fault.ts';
import { readSops } from './read-sops.ts';

const known = {
  units: new Set(['phong_vhtt']),
  domains: new Set(['media']),
  indicators: null,
  sources: null,
  assets: null,
  sops: null,
};

describe('the procedures of a site', () => {
  let text: string;
  beforeAll(async () => {
    text = await readFile(join(SITES, 'van-lam/sops/media-crisis.yaml'), 'utf8');
  });
  const faultsOf = (...texts: readonly string[]): readonly string[] => {
    const files = new Map(texts.map((one, at) => [`sops/p${at}.yaml`, one]));
    return readSops({ directory: 's', files }, { known }).faults.map(renderFault);
  };
  const edited = (from: string, to: string): string => {
    if (!text.includes(from)) throw new Error(`"${from}" is not in the procedure`);
    return text.replace(from, to);
  };

  it('are seven in the demonstration district, read from its base', async () => {
    const result = await loadSite(join(SITES, 'demo'), { sitesFolder: SITES });
    if (!result.ok) throw new Error(result.faults.map(renderFault).join('\n'));
    expect([...result.catalog.sops.keys()].sort()).toEqual(
      [
        'citizen_report',
        'epidemic_threshold',
        'late_documents',
        'media_crisis',
        'overdue_dossiers',
        'security_incident',
        'traffic_camera',
      ].map((name) => `sop.${name}`),
    );
    for (const sop of result.catalog.sops.values())
      expect(sop).toMatchObject({ version: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('are sound as shipped', () => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('say with file and line what is wrong', () => {
    expect(faultsOf(edited('domain: media', 'domain: press'))).toEqual([
      expect.stringMatching(/^s\/sops\/p0.yaml:6: .*no "press" in domains.yaml/),
    ]);
    expect(faultsOf(edited('lead: phong_vhtt', 'lead: nobody'))).toEqual([
      expect.stringMatching(/p0.yaml:7: .*no "nobody" in units.yaml/),
    ]);
    expect(faultsOf(edited('id: b2', 'id: b1'))).toEqual([expect.stringMatching(/the step "b1" exists already/)]);
    expect(faultsOf(edited('after: { amount: 4, unit: WH } }', 'share: 1 }'))).toEqual([
      expect.stringMatching(/"overdue" needs the key "after"/),
    ]);
    expect(faultsOf(edited('unit: WD, from', 'unit: week, from'))).toEqual([
      expect.stringMatching(/choose one of: WH, WD, H, D/),
    ]);
    expect(faultsOf(text, text)).toEqual([expect.stringMatching(/^s\/sops\/p1.yaml:3: .*exists already/)]);
    expect(faultsOf('steps: [')).toEqual([expect.stringMatching(/YAML syntax error/)]);
  });
});
