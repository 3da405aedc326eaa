import { isAbsolute, relative, resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { loadSite, type LoadResult } from '../catalog/load-site.ts';
import { renderFault, type Fault } from '../catalog/read/fault.ts';
import { dateOf } from '../kernel/local-date.ts';
import { systemClock } from '../kernel/clock.ts';
import { SITES, siteFolder } from '../site-folder.ts';
import { connectionSchemas } from '../sources/registry.ts';
import { textOption, type Command } from './command.ts';

/** Validates all registers of a site; every fault as `path/file.yaml:LINE: sentence`. */
export const check: Command = {
  name: 'check',
  usage: 'check [--site S | --dir D]',
  summary: { vi: 'Kiểm tra các sổ đăng ký của một địa bàn', en: 'Check the registers of a site' },
  options: { dir: { type: 'string' } },
  async run({ values, environment, json, say }) {
    const directory = textOption(values, 'dir');
    const site = textOption(values, 'site') ?? environment['IOC_SITE'] ?? 'demo';
    const folder = directory === undefined ? siteFolder(site) : resolve(directory);
    const at = dateOf(systemClock.now());
    const result = await loadSite(folder, { sitesFolder: SITES, connections: connectionSchemas, at });
    const lines = json ? [JSON.stringify(verdictOf(result), null, 2)] : sentencesOf(result);
    for (const line of lines) say(line);
    return result.ok ? 0 : 1;
  },
};

const verdictOf = (result: LoadResult) => ({
  ok: result.ok,
  faults: result.ok ? [] : result.faults.map(fromHere),
  warnings: result.ok ? result.warnings.map(fromHere) : [],
  counts: result.ok ? countsOf(result.catalog) : null,
});

function sentencesOf(result: LoadResult): readonly string[] {
  if (!result.ok) {
    const { faults } = result;
    return [...faults.map((fault) => renderFault(fromHere(fault))), `${faults.length} lỗi. / ${faults.length} faults.`];
  }
  const { units, indicators, sources, typedTargets, notes } = countsOf(result.catalog);
  const { warnings } = result;
  return [
    ...warnings.map((warning) => `! ${renderFault(fromHere(warning))}`),
    `Các sổ đăng ký đúng: ${units} đơn vị, ${indicators} chỉ tiêu (${typedTargets} mục tiêu đã lượng hóa, ${notes} ghi chú chưa lượng hóa), ${sources} nguồn; ${warnings.length} lưu ý.`,
    `The registers are right: ${units} units, ${indicators} indicators (${typedTargets} typed targets, ${notes} notes), ${sources} sources; ${warnings.length} remarks.`,
  ];
}

function countsOf({ units, indicators, sources }: Catalog) {
  const all = [...indicators.values()];
  return {
    ...{ units: units.size, indicators: all.length, sources: sources.size },
    typedTargets: all.filter(({ target }) => target !== null).length,
    notes: all.reduce((sum, { notes }) => sum + notes.length, 0),
  };
}

/** Files below the working directory are named from there, so that a terminal makes links of them. */
function fromHere(fault: Fault): Fault {
  const path = relative(process.cwd(), resolve(fault.file));
  return path.startsWith('..') || isAbsolute(path) ? fault : { ...fault, file: path };
}
