import { isAbsolute, relative, resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { loadSite } from '../catalog/load-site.ts';
import { renderFault, type Fault } from '../catalog/read/fault.ts';
import { dateOf } from '../kernel/local-date.ts';
import { systemClock } from '../kernel/clock.ts';
import { SITES, siteFolder } from '../site-folder.ts';
import { connectionSchemas } from '../sources/registry.ts';
import type { Command } from './command.ts';
import { DIR_OPTION, typedSite } from './typed-site.ts';

/** Validates all registers of a site; every fault as `path/file.yaml:LINE: sentence`. */
export const check: Command = {
  name: 'check',
  usage: ['check', 'check --dir D'],
  summary: { vi: 'Kiểm tra các sổ đăng ký của một địa bàn', en: 'Check the registers of a site' },
  options: { dir: DIR_OPTION },
  async run(context) {
    const at = dateOf(systemClock.now());
    const options = { sitesFolder: SITES, connections: connectionSchemas, at };
    const result = await loadSite(siteFolder(typedSite(context)), options);
    const here = (fault: Fault) => fromHere(fault, context.typedIn);
    const faults = result.ok ? [] : result.faults.map(here);
    const warnings = result.ok ? result.warnings.map(here) : [];
    if (context.json) {
      context.say(JSON.stringify(faults, null, 2));
      for (const warning of warnings) context.complain(`! ${renderFault(warning)}`);
    } else {
      const verdict = result.ok ? sayRight(result.catalog, warnings.length) : [sayWrong(faults.length)];
      const found = [...faults.map(renderFault), ...warnings.map((warning) => `! ${renderFault(warning)}`)];
      for (const line of [...found, ...verdict]) context.say(line);
    }
    return result.ok ? 0 : 1;
  },
};

const sayWrong = (faults: number): string => `${faults} lỗi. / ${faults} faults.`;

function sayRight(catalog: Catalog, remarks: number): readonly string[] {
  const { units, indicators, sources, typedTargets, notes } = countsOf(catalog);
  const [sops, routes, reports] = [catalog.sops.size, catalog.routing.routes.length, catalog.reports.size];
  return [
    `Các sổ đăng ký đúng: ${units} đơn vị, ${indicators} chỉ tiêu (${typedTargets} mục tiêu đã lượng hóa, ${notes} ghi chú chưa lượng hóa), ${sources} nguồn, ${sops} quy trình, ${routes} tuyến xử lý, ${reports} báo cáo; ${remarks} lưu ý.`,
    `The registers are right: ${units} units, ${indicators} indicators (${typedTargets} typed targets, ${notes} notes), ${sources} sources, ${sops} procedures, ${routes} routes, ${reports} reports; ${remarks} remarks.`,
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

/** Files below the folder it was typed in are named from there, so that a terminal makes links of them. */
function fromHere({ file, line, vi, en }: Fault, typedIn: string): Fault {
  const fault = { file: resolve(file), line, vi, en };
  const path = relative(typedIn, fault.file);
  return path.startsWith('..') || isAbsolute(path) ? fault : { ...fault, file: path };
}
