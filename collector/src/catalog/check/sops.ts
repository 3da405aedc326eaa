import type { Escalation, Sop } from '../sop.ts';
import type { Path } from '../read/register.ts';
import type { Known } from './registers.ts';
import { milestoneFindings } from './milestones.ts';

/** Something wrong in one procedure. */
export interface SopFinding {
  readonly path: Path;
  readonly vi: string;
  readonly en: string;
}

/** A procedure names a domain and a unit that exist, numbers its steps once, and says what each rung of the ladder waits for. */
export function sopFindings(
  sop: Sop,
  known: { readonly domains: Known; readonly units: Known },
): readonly SopFinding[] {
  return [
    ...dangling('domains', sop.domain, ['domain'], known.domains),
    ...dangling('units', sop.lead, ['lead'], known.units),
    ...sop.steps.flatMap(({ id }, at) =>
      sop.steps.findIndex((step) => step.id === id) < at
        ? [
            {
              path: ['steps', at, 'id'],
              vi: `bước "${id}" đã có; đổi mã bước`,
              en: `the step "${id}" exists already; rename it`,
            },
          ]
        : [],
    ),
    ...milestoneFindings(sop),
    ...sop.escalation.flatMap((rung, at) => (isComplete(rung) ? [] : [incomplete(rung, ['escalation', at])])),
  ];
}

const NEEDS = { unacknowledged: 'after', overdue: 'after', elapsed: 'share', condition: 'condition' } as const;

/** A rung of the ladder says what it waits for. */
export const isComplete = (rung: Escalation): boolean => rung[NEEDS[rung.when]] !== undefined;

export const incomplete = ({ when }: Escalation, path: Path): SopFinding => ({
  path,
  vi: `bậc chuyển cấp "${when}" cần khóa "${NEEDS[when]}"`,
  en: `an escalation "${when}" needs the key "${NEEDS[when]}"`,
});

function dangling(kind: 'domains' | 'units', id: string | null, path: Path, known: Known): readonly SopFinding[] {
  if (id === null || known === null || known.has(id)) return [];
  return [
    {
      path,
      vi: `không có "${id}" trong ${kind}.yaml; hãy sửa mã`,
      en: `there is no "${id}" in ${kind}.yaml; correct the id`,
    },
  ];
}
