import type { IndicatorId, Indicator } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { parsePeriod, periodSpan, type PeriodId } from '../../kernel/period.ts';
import type { Observation, Quality } from '../../observations/observation.ts';
import { gateRecords } from '../gates/record-gate.ts';
import { Delivery } from '../mapping/delivery.ts';
import { readFigure } from '../mapping/figure.ts';
import { emptyOutcome, rejecter, type Complaint } from '../mapping/outcome-of-part.ts';
import { objectRecords } from '../mapping/records.ts';
import { unitReader, type UnitReader } from '../mapping/unit-reading.ts';
import type { ParseContext, Parsed, Part } from '../source-kind.ts';
import type { PostedRecord } from './posted.ts';

/** Records that came by the API, already known to have the published form. */
export interface PostedContent {
  readonly records: readonly PostedRecord[];
}

type Fault = Omit<Complaint, 'index'>;
const SHOWN = ['indicator', 'unit', 'period', 'value', 'numerator', 'denominator'];

/** Posted records as observations; `quality` says whether a machine reported them or a person entered them. */
export function parsePosted(
  { content, origin, firstRow }: Part<PostedContent>,
  context: ParseContext,
  quality: Quality,
): Parsed {
  const outcome = emptyOutcome();
  const records = objectRecords(content.records.map(flatUnit), firstRow);
  const reject = rejecter({ ...context.spec, nonPersonalFields: SHOWN }, origin, records, outcome);
  const skipped = gateRecords(records, context, outcome, reject);
  const delivery = new Delivery();
  const read = postedReader(context, quality);
  content.records.forEach((record, index) => {
    if (skipped.has(index)) return;
    const observation = read(record);
    if ('reason' in observation) return reject({ ...observation, index });
    const earlier = delivery.remember(observation, records.rowOf(index));
    if (earlier === null) outcome.observations.push(observation);
    else if (earlier.same) outcome.corrections.push({ row: records.rowOf(index), field: 'value', what: 'said twice' });
    else
      reject({
        index,
        field: 'value',
        reason: 'duplicate in the same delivery',
        detail: String(earlier.row),
        unit: observation.unit,
      });
  });
  return outcome;
}

const flatUnit = (record: PostedRecord): unknown =>
  typeof record.unit === 'string' ? record : { ...record, unit: `${record.unit.system}:${record.unit.code}` };

function postedReader(context: ParseContext, quality: Quality): (record: PostedRecord) => Observation | Fault {
  const { catalog, spec, knownAt } = context;
  const systems = new Map<string, UnitReader>();
  return (record) => {
    const indicator = catalog.indicators.get(record.indicator as IndicatorId);
    if (!indicator) return { field: 'indicator', reason: 'unknown indicator' };
    if (indicator.domain !== spec.domain && !spec.expects?.indicators.includes(indicator.id))
      return { field: 'indicator', reason: 'indicator does not belong to this source' };
    const period = postedPeriod(record, indicator, context);
    if (typeof period !== 'string') return period;
    const unit = postedUnit(record, period, context, systems);
    if ('reason' in unit) return unit;
    const reading = readFigure(cellsOf(record), indicator, ruleOf(context, indicator), 'plain');
    if (!reading.ok) return { field: reading.part, reason: reading.why, unit: unit.id };
    return { ...reading.figure, indicator: indicator.id, unit: unit.id, period, source: spec.id, knownAt, quality };
  };
}

/** The source's own mapping may allow a ratio above one; scales do not apply to what is posted in base units. */
const ruleOf = ({ spec }: ParseContext, indicator: Indicator): { readonly aboveOne?: boolean } => {
  const aboveOne = spec.observations?.figures?.find((figure) => figure.indicator === indicator.id)?.aboveOne;
  return aboveOne === undefined ? {} : { aboveOne };
};

const cellsOf = ({ value, numerator, denominator }: PostedRecord) =>
  numerator === undefined && denominator === undefined
    ? { value }
    : { numerator: numerator ?? '', denominator: denominator ?? '' };

function postedPeriod(record: PostedRecord, indicator: Indicator, { knownAt }: ParseContext): PeriodId | Fault {
  const period = parsePeriod(record.period, indicator.cadence, indicator.context);
  if (!period.ok) return { field: 'period', reason: period.refusal === 'not a period' ? 'not a date' : period.refusal };
  return periodSpan(period.value).firstDay > dateOf(knownAt)
    ? { field: 'period', reason: 'period in the future' }
    : period.value;
}

function postedUnit(
  { unit }: PostedRecord,
  period: PeriodId,
  { catalog }: ParseContext,
  systems: Map<string, UnitReader>,
): Unit | Fault {
  const [system, text] = typeof unit === 'string' ? ['id', unit] : [unit.system, unit.code];
  const read = systems.get(system) ?? systems.set(system, unitReader(catalog, system)).get(system);
  const span = periodSpan(period);
  const reading = read?.(text, [span.lastDay, span.firstDay]) ?? ({ ok: false, why: 'unknown unit' } as const);
  return reading.ok ? reading.unit : { field: 'unit', reason: reading.why };
}
