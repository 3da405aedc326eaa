import { resolve } from 'node:path';
import { checkSite } from '../catalog/load-site.ts';
import { renderFault } from '../catalog/read/fault.ts';
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
    const { faults, warnings } = await checkSite(folder, { sitesFolder: SITES, connections: connectionSchemas, at });
    if (json) {
      say(JSON.stringify({ ok: faults.length === 0, faults, warnings }, null, 2));
      return faults.length === 0 ? 0 : 1;
    }
    for (const fault of faults) say(renderFault(fault));
    for (const warning of warnings) say(`! ${renderFault(warning)}`);
    say(
      faults.length === 0
        ? `Các sổ đăng ký đúng; ${warnings.length} lưu ý. / The registers are right; ${warnings.length} remarks.`
        : `${faults.length} lỗi. / ${faults.length} faults.`,
    );
    return faults.length === 0 ? 0 : 1;
  },
};
