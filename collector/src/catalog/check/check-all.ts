import type { LocalDate } from '../../kernel/local-date.ts';
import type { Fault } from '../read/fault.ts';
import type { Register } from '../read/register.ts';
import { calendarShape, type CalendarEntry } from '../shape/calendar.ts';
import { shapeFaults } from '../shape/shape-faults.ts';
import { SHAPES, type RegisterName } from '../shape/shapes.ts';
import { siteOverBaseShape, siteShape } from '../shape/site.ts';
import { fits } from '../shape/validator.ts';
import type { Assembled } from './assemble.ts';
import { checkAlerts } from './alerts.ts';
import { checkAssets } from './assets.ts';
import { checkAssignments } from './assignments.ts';
import { checkCalendar } from './calendar.ts';
import { checkCorrelations } from './correlations.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkExpressions } from './expressions.ts';
import { checkFormulas } from './formulas.ts';
import { gather } from './gather.ts';
import { checkMetrics } from './metrics.ts';
import { readSops } from './read-sops.ts';
import { checkPaging } from './paging.ts';
import { checkReferences } from './references.ts';
import type { Check, Finding, Registers } from './registers.ts';
import { checkReports } from './reports.ts';
import { checkRoutes } from './routes.ts';
import { checkSources, type ConnectionSchemas } from './sources.ts';
import { checkTargets } from './targets.ts';
import { checkTree } from './tree.ts';
import { checkValidity } from './validity.ts';
import { warningsOf } from './warnings.ts';

export interface Checked {
  readonly registers: Registers;
  readonly calendar: CalendarEntry | null;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Checks the shape of every register, then what they say about each other; nothing stops at the first fault. */
export function checkAll(
  assembled: Assembled,
  options: { readonly connections?: ConnectionSchemas; readonly at?: LocalDate },
): Checked {
  const { registers: files } = assembled;
  const { base: _, ...site } = assembled.site as { base?: unknown };
  const entries = gather(files, site);
  const procedures = readSops(assembled.procedures, entries);
  const registers = { ...entries, sops: procedures.sops, known: { ...entries.known, sops: procedures.known } };
  const calendar = files.get('calendar')?.content;
  const checks: readonly Check[] = [
    checkDuplicates,
    checkReferences,
    checkValidity,
    checkTree,
    checkAssignments,
    checkMetrics,
    checkTargets,
    checkFormulas,
    checkCalendar,
    checkSources(options.connections ?? {}),
    checkExpressions,
    checkAssets,
    checkRoutes,
    checkReports,
    checkAlerts,
    checkCorrelations,
    checkPaging,
  ];
  const findings = [...shapes(assembled, site), ...checks.flatMap((check) => check(registers))];
  return {
    registers,
    calendar: fits(calendarShape, calendar) ? calendar : null,
    faults: [
      ...assembled.faults,
      ...[...files.values()].flatMap(({ faults }) => faults),
      ...procedures.faults,
      ...findings.map((finding) => placed(finding, files)),
    ],
    warnings: warningsOf(registers, options.at).map((finding) => placed(finding, files)),
  };
}

function shapes({ registers, hasBase }: Assembled, site: unknown): readonly Finding[] {
  return [...registers].flatMap(([name, register]): readonly Finding[] => {
    if (!register.readable) return [];
    if (name !== 'site') return misfits(name, SHAPES[name].json, register.content);
    const own = misfits('site', (hasBase ? siteOverBaseShape : siteShape).json, register.content);
    return own.length > 0 || !hasBase ? own : misfits('site', siteShape.json, site);
  });
}

const misfits = (register: RegisterName, json: object, content: unknown): readonly Finding[] =>
  shapeFaults(json, content, { quote: register !== 'people' }).map((misfit) => ({ register, ...misfit }));

function placed({ register, path, vi, en }: Finding, files: ReadonlyMap<RegisterName, Register>): Fault {
  const at = files.get(register);
  return { file: at?.file ?? `${register}.yaml`, line: at?.lineOf(path) ?? 1, vi, en };
}
