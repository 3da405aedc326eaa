import { isWithinSpan } from '../../kernel/validity.ts';
import type { Path } from '../read/register.ts';
import type { Report } from '../report.ts';
import { byId, type Check, type Finding, type Registers } from './registers.ts';

type Complaint = { readonly at: Path; readonly vi: string; readonly en: string };

/** A report has a cut-off and a due day that fit its period, is written and read by units that stand, and prints a section once. */
export const checkReports: Check = (registers) =>
  registers.reports.flatMap(({ value, path }) =>
    [...ofPeriod(value), ...ofUnits(value, registers), ...ofSections(value)].map(({ at, vi, en }): Finding => ({
      register: 'reports',
      path: [...path, ...at],
      vi,
      en,
    })),
  );

/** The last day of the figures, as the period's rule says it (Nghị định 09/2019/NĐ-CP, Điều 12). */
function cutOffOf({ period, context }: Report): Report['cutOff'] {
  if (period === 'daily' || period === 'on_demand') return null;
  if (period === 'weekly') return { weekday: context === 'report' ? 4 : 7 };
  return { day: context === 'report' ? 14 : 31 };
}

function written(cutOff: Report['cutOff']): string {
  if (cutOff === null) return 'null';
  return `{ ${Object.entries(cutOff)
    .map(([key, day]) => `${key}: ${day}`)
    .join(', ')} }`;
}

function* ofPeriod(report: Report): Generator<Complaint> {
  const { period, context, cutOff, due } = report;
  const wanted = written(cutOffOf(report));
  if (written(cutOff) !== wanted)
    yield {
      at: cutOff === null ? [] : ['cutOff'],
      vi: `báo cáo "${period}" theo kỳ "${context}" chốt số liệu ở ${wanted}; hãy sửa "cutOff" hoặc "context"`,
      en: `a "${period}" report by "${context}" periods has the cut-off ${wanted}; correct "cutOff" or "context"`,
    };
  if ((due === null) !== (period === 'on_demand'))
    yield {
      at: due === null ? [] : ['due'],
      vi: due === null ? 'báo cáo định kỳ cần "due"' : 'báo cáo theo yêu cầu không có "due"',
      en: due === null ? 'a periodic report needs "due"' : 'a report on demand has no "due"',
    };
}

function ofUnits(report: Report, { units }: Registers): readonly Complaint[] {
  const all = byId(units);
  const named: readonly (readonly [Path, string])[] = [
    ...('unit' in report.from ? [[['from', 'unit'], report.from.unit] as const] : []),
    ...report.to.map(({ unit }, at) => [['to', at, 'unit'], unit] as const),
  ];
  return named.flatMap(([at, id]) => {
    const unit = all.get(id);
    if (unit === undefined || isWithinSpan(report, unit)) return [];
    return {
      at,
      vi: `"${id}" không còn (hoặc chưa có) trong suốt thời gian của báo cáo; hãy sửa validFrom, validTo của báo cáo`,
      en: `"${id}" does not stand as long as the report holds; correct validFrom, validTo of the report`,
    };
  });
}

const ofSections = ({ sections }: Report): readonly Complaint[] =>
  sections.flatMap(({ content }, at) =>
    sections.findIndex((section) => section.content === content) === at
      ? []
      : [
          {
            at: ['sections', at],
            vi: `mục "${content}" đã có ở trên; hãy bỏ một`,
            en: `the section "${content}" stands above already; remove one`,
          },
        ],
  );
