import { parse, stringify } from 'yaml';
import type { Registers } from '../registers/registers.ts';
import { allRules } from './all-rules.ts';

const HEAD = `# Luật cảnh báo của Grafana, sinh từ sổ đăng ký: node dashboards/src/write-dashboards.ts. Sửa tay sẽ mất.
# Grafana's rules, written from the registers; do not edit. No policies, no mute timings: the collector is the one router.
`;

const STAFF_ORGANISATION = 1;

/**
 * Of the ids that Grafana was given before, those that neither the registers nor `kept` (files of ours beside the generated
 * one) give any more: it keeps a rule until it is told to delete it.
 */
export function rulesGone(registers: Registers, given: readonly string[], kept: readonly string[]): readonly string[] {
  const groups = [...allRules(registers), ...kept.flatMap((text) => (parse(text) as RulesFile).groups ?? [])];
  const now = new Set(groups.flatMap(({ rules }) => rules.map(({ uid }) => uid)));
  return given.filter((uid) => uid.startsWith('vnioc-') && !now.has(uid)).toSorted();
}

interface RulesFile {
  readonly groups?: readonly { readonly rules: readonly { readonly uid: string }[] }[];
}

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
