import { stringify } from 'yaml';
import type { Registers } from '../registers/registers.ts';
import { allRules } from './all-rules.ts';

const HEAD = `# Luật cảnh báo của Grafana, sinh từ sổ đăng ký: node dashboards/src/write-dashboards.ts. Sửa tay sẽ mất.
# Grafana's rules, written from the registers; do not edit. No policies, no mute timings: the collector is the one router.
`;

/** The rules of a site as Grafana's provisioning reads them. */
export const rulesText = (registers: Registers): string =>
  HEAD +
  stringify(
    { apiVersion: 1, groups: allRules(registers) },
    { lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true },
  );
