import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadSite } from '../../src/catalog/load-site.ts';
import { renderFault } from '../../src/catalog/read/fault.ts';
import { SITES } from '../fixtures/shipped-sites.ts';

/** A site with the registers of Văn Lâm whose pages all go to one mail server. */
export interface AlertSite {
  readonly folder: string;
  catalog(): Promise<Catalog>;
  end(): void;
}

const SITE = `id: bao-dong
base: van-lam
name: Thử cảnh báo
nameEn: Alerts under test
registersAt: 2024-12-31
demonstration: false
`;

/** Everybody by mail, day and night: what was not sent was lost, not held back. */
const paging = (mailPort: number): string => `mail:
  host: 127.0.0.1
  port: ${mailPort}
  from: ioc@van-lam.example
  tls: false
channels:
  - { severities: [info, warning, critical], channels: [mail] }
`;

export function alertSite(mailPort: number): AlertSite {
  const place = mkdtempSync(join(tmpdir(), 'vnioc-alerts-'));
  const folder = join(place, 'bao-dong');
  mkdirSync(folder);
  writeFileSync(join(folder, 'site.yaml'), SITE);
  writeFileSync(join(folder, 'paging.yaml'), paging(mailPort));
  return {
    folder,
    async catalog() {
      const result = await loadSite(folder, { sitesFolder: SITES });
      if (!result.ok) throw new Error(result.faults.map(renderFault).join('\n'));
      return result.catalog;
    },
    end: () => rmSync(place, { recursive: true, force: true }),
  };
}
