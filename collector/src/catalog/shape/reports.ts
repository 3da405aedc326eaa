import type { DomainId } from '../domain.ts';
import { REPORT_PERIODS, SECTION_CONTENTS, type Report, type ReportId } from '../report.ts';
import { SOP_ROLES } from '../sop.ts';
import type { UnitId } from '../unit.ts';
import { date, either, id, integer, list, matching, nullable, object, oneOf, text, type TypeOf } from './schema.ts';
import { LEVELS } from './words.ts';

const section = object(
  { content: oneOf(SECTION_CONTENTS), title: text, titleEn: text },
  { domains: nullable(list(id<DomainId>(), { min: 1 })) },
);

export const reportShape = object(
  {
    id: id<ReportId>(),
    name: text,
    nameEn: text,
    period: oneOf(REPORT_PERIODS),
    sections: list(section, { min: 1 }),
    from: either('{unit: a unit} or {levels: [levels]}', [
      object({ unit: id<UnitId>() }),
      object({ levels: list(oneOf(LEVELS), { min: 1 }) }),
    ]),
    to: list(object({ unit: id<UnitId>() }, { role: nullable(oneOf(SOP_ROLES)) }), { min: 1 }),
    legalBasis: text,
    validFrom: date,
  },
  {
    context: oneOf(['calendar', 'report']),
    cutOff: nullable(object({}, { weekday: integer(1), day: integer(1) })),
    due: nullable(object({ workingDays: integer(0), time: matching('^(end|([01]\\d|2[0-3]):[0-5]\\d)$') })),
    validTo: nullable(date),
    notes: list(text),
  },
);

export const reportsShape = object({ reports: list(reportShape) }, { notes: list(text) });

export function toReport(entry: TypeOf<typeof reportShape>): Report {
  const { notes: _, sections, to, ...rest } = entry;
  return {
    context: 'report',
    cutOff: null,
    due: null,
    validTo: null,
    ...rest,
    sections: sections.map((section) => ({ domains: null, ...section })),
    to: to.map((reader) => ({ role: null, ...reader })),
  };
}
