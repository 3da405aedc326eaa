import { stringify } from 'yaml';
import type { Registers } from '../registers/registers.ts';
import { allRules } from './all-rules.ts';

const HEAD = `# Luật cảnh báo của Grafana, sinh từ sổ đăng ký: node dashboards/src/write-dashboards.ts. Sửa tay sẽ mất.
# Grafana's rules, written from the registers; do not edit. No policies, no mute timings: the collector is the one router.
`;

const STAFF_ORGANISATION = 1;

/** Ids that Grafana was given before and that the registers give no more: it keeps a rule until it is told to delete it. */
export const rulesGone = (registers: Registers, given: readonly string[]): readonly string[] => {
  const now = new Set(allRules(registers).flatMap(({ rules }) => rules.map(({ uid }) => uid)));
  return given.filter((uid) => uid.startsWith('vnioc-') && !KEPT_BY_HAND.has(uid) && !now.has(uid)).toSorted();
};

/** Rules that stand in files of ours beside the generated one. */
const KEPT_BY_HAND = new Set(['vnioc-grafana-watchdog']);

/** The rules of a site as Grafana's provisioning reads them; `gone`: rules that it shall delete. */
export const rulesText = (registers: Registers, gone: readonly string[] = []): string =>
  HEAD +
  stringify(
    {
      apiVersion: 1,
      groups: allRules(registers),
      ...(gone.length === 0 ? {} : { deleteRules: gone.map((uid) => ({ orgId: STAFF_ORGANISATION, uid })) }),
    },
    { lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true },
  );
