import { basename, dirname, join } from 'node:path';
import type { LocalDate } from '../kernel/local-date.ts';
import { buildCatalog } from './build-catalog.ts';
import type { Catalog } from './catalog.ts';
import { assemble } from './check/assemble.ts';
import { checkAll } from './check/check-all.ts';
import type { ConnectionSchemas } from './check/sources.ts';
import { inReadingOrder, type Fault, type Warning } from './read/fault.ts';
import { readRegisters, type SiteFiles } from './read/read-registers.ts';
import { baseOf } from './read/base-of.ts';

export interface LoadOptions {
  /** Where the shipped sites are; a base is looked up beside the site first, then here. */
  readonly sitesFolder: string;
  /** Schema of `connection` per source kind; without one, any mapping passes. */
  readonly connections?: ConnectionSchemas;
  /** Today, for warnings about next year's calendar. */
  readonly at?: LocalDate;
}

export type LoadResult =
  | {
      readonly ok: true;
      readonly catalog: Catalog;
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads the registers of a site (`provisioning/sites/<site>/`, or any folder of the same form) and checks everything,
 * cross-references included. All faults come at once, in the order of the files.
 */
export async function loadSite(directory: string, options: LoadOptions): Promise<LoadResult> {
  const own = await readRegisters(directory);
  if (own === null) return { ok: false, faults: [noFolder(directory)] };
  const name = baseOf(own);
  const base = name === null ? null : await findBase(name, directory, options.sitesFolder);
  const assembled = assemble({ directory, files: own }, name, base);
  const { faults, warnings, registers, calendar } = checkAll(assembled, options);
  const { site } = registers;
  if (faults.length > 0 || site === null || calendar === null) return { ok: false, faults: inReadingOrder(faults) };
  return { ok: true, catalog: buildCatalog(registers, site, calendar), warnings: inReadingOrder(warnings) };
}

/** The faults and warnings of a site, for `ioc check`. */
export async function checkSite(
  directory: string,
  options: LoadOptions,
): Promise<{ faults: readonly Fault[]; warnings: readonly Warning[] }> {
  const result = await loadSite(directory, options);
  return result.ok ? { faults: [], warnings: result.warnings } : { faults: result.faults, warnings: [] };
}

async function findBase(
  name: string,
  directory: string,
  sitesFolder: string,
): Promise<{ directory: string; files: SiteFiles } | null> {
  const places = [join(dirname(directory), name), join(sitesFolder, name)];
  for (const place of places) {
    const files = basename(place) === name ? await readRegisters(place) : null;
    if (files !== null) return { directory: place, files };
  }
  return null;
}

const noFolder = (directory: string): Fault => ({
  file: join(directory, 'site.yaml'),
  line: 1,
  vi: 'không có thư mục này; hãy kiểm tra tên đơn vị hoặc đường dẫn',
  en: 'there is no such folder; check the name of the site or the path',
});
