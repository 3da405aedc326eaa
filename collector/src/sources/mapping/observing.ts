import type { Indicator } from '../../catalog/indicator.ts';
import type { ObservationMapping } from '../../catalog/source-spec.ts';
import type { Unit } from '../../catalog/unit.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { periodSpan } from '../../kernel/period.ts';
import type { Observation } from '../../observations/observation.ts';
import { cellText, type Cell } from '../cells/cell-text.ts';
import { stampDate, type LocalStamp } from '../cells/local-stamp.ts';
import { readPeriodOf, type PeriodReading } from '../cells/period-cell.ts';
import { UNREADABLE } from './field-reader.ts';
import { readFigure } from './figure.ts';
import type { FigurePlan } from './figure-plan.ts';
import type { PartOutcome } from './outcome-of-part.ts';
import { plansOfRecord } from './plans-of-record.ts';
import type { Reader } from './records.ts';
import type { RecordsToRead } from './records-to-read.ts';
import { stampReader } from './stamp-reader.ts';
import { Sums, totalWords } from './totals.ts';
import { unitReader, type UnitReading } from './unit-reading.ts';

/** The reading of one part: prepared once, then record by record. */
export class Observing {
  private readonly input: RecordsToRead;
  private readonly mapping: ObservationMapping;
  private readonly readers: ReadonlyMap<string, Reader | null>;
  private readonly plansFor: (index: number) => readonly FigurePlan[];
  private readonly stamp: (cell: Cell) => LocalStamp | null;
  private readonly unitOf: (cell: Cell, dates: readonly LocalDate[]) => UnitReading;
  private readonly isTotal: (cell: Cell) => boolean;
  private readonly firstCells: readonly Reader[];
  private readonly sums: Sums | null;
  private readonly unitField: string;
  private readonly unitCell: Reader;
  private readonly periodCell: Reader;
  private readonly periods = new Map<Indicator, Map<LocalStamp, PeriodReading>>();

  constructor(input: RecordsToRead, mapping: ObservationMapping, readers: ReadonlyMap<string, Reader | null>) {
    const { catalog } = input.context;
    this.input = input;
    this.mapping = mapping;
    this.readers = readers;
    this.stamp = stampReader(mapping.period.format);
    this.isTotal = totalWords(mapping);
    this.firstCells = input.records.names.slice(0, 3).flatMap((name) => input.records.reader(name) ?? []);
    this.sums = mapping.totals === undefined ? null : new Sums(input.delivery, mapping, input.records.rowOf(0));
    this.unitField = 'field' in mapping.unit ? mapping.unit.field : '';
    this.unitCell = this.readers.get(this.unitField) ?? (() => undefined);
    this.periodCell = readers.get(mapping.period.field) ?? (() => undefined);
    this.unitOf =
      'fixed' in mapping.unit
        ? fixedUnit(catalog.units.get(mapping.unit.fixed))
        : unitReader(catalog, mapping.unit.system);
    this.plansFor = plansOfRecord(mapping, input.context, readers, input.reject);
  }

  /** A missing unit or period column spoils the delivery, and is said once instead of for every row. */
  fieldsAreThere(): boolean {
    const missing = [...this.readers].filter(([, reader]) => reader === null).map(([field]) => field);
    const detail = this.input.records.names.slice(0, 30).join(', ');
    const optional = new Set([this.mapping.numeratorField, this.mapping.denominatorField, this.mapping.measureField]);
    for (const field of missing) {
      if (this.mapping.indicatorField === undefined || !optional.has(field))
        this.input.reject({ index: -1, field, reason: 'unknown field', detail });
    }
    return ![this.unitField, this.mapping.period.field, this.mapping.indicatorField].some(
      (field) => field !== undefined && missing.includes(field),
    );
  }

  take(index: number): void {
    const unitCell = this.unitCell(index);
    const periodCell = this.periodCell(index);
    if (this.isTotalRow(index, unitCell)) return this.takeTotal(index, cellText(periodCell));
    const plans = this.plansFor(index);
    if (plans.length === 0 || (isBlank(unitCell) && isBlank(periodCell) && saysNothing(plans, index))) return;
    const stamp = this.stamp(periodCell);
    if (this.sums !== null) for (const plan of plans) this.sums.add(plan, cellText(periodCell), index);
    if (stamp === null) {
      const blank = periodCell !== UNREADABLE && cellText(periodCell) === '';
      this.input.reject({ index, field: this.mapping.period.field, reason: blank ? 'missing value' : 'not a date' });
      return;
    }
    if (stamp.reformatted) this.correct(index, this.mapping.period.field, 'date format');
    this.takeFigures(index, unitCell, stamp, plans);
  }

  finish(): void {
    this.sums?.keep();
  }

  private takeFigures(index: number, unitCell: Cell, stamp: LocalStamp, plans: readonly FigurePlan[]): void {
    let unit: Unit | null = null;
    let periodFault: string | null = null;
    for (const plan of plans) {
      const period = this.periodOf(plan.indicator, stamp);
      if (!period.ok) {
        if (periodFault !== period.why)
          this.input.reject({ index, field: this.mapping.period.field, reason: period.why });
        periodFault = period.why;
        continue;
      }
      unit ??= this.unitAt(index, unitCell, stamp, period);
      if (unit === null) return;
      this.takeFigure(index, plan, unit, period.period);
    }
  }

  private unitAt(index: number, cell: Cell, stamp: LocalStamp, period: PeriodReading & { ok: true }): Unit | null {
    const dates = stamp.grain === 'day' ? [stampDate(stamp)] : [period.lastDay, periodSpan(period.period).firstDay];
    const reading = cell === UNREADABLE ? ({ ok: false, why: 'unknown unit' } as const) : this.unitOf(cell, dates);
    if (!reading.ok) {
      this.input.reject({ index, field: this.unitField, reason: reading.why });
      return null;
    }
    for (const what of reading.corrected) this.correct(index, this.unitField, what);
    return reading.unit;
  }

  private takeFigure(index: number, plan: FigurePlan, unit: Unit, period: Observation['period']): void {
    const { indicator, rule, fields } = plan;
    const reading = readFigure(plan.cells(index), indicator, rule, this.mapping.numbers);
    if (!reading.ok) {
      const owed = reading.why !== 'missing value' || indicator.levels.includes(unit.level);
      if (owed)
        this.input.reject({
          index,
          field: fields[reading.part],
          reason: reading.why,
          unit: unit.id,
          ...(reading.detail === undefined ? {} : { detail: reading.detail }),
        });
      return;
    }
    for (const what of reading.corrected) this.correct(index, fields.value || fields.numerator, what);
    const { spec, knownAt } = this.input.context;
    this.keep(index, plan, {
      ...reading.figure,
      indicator: indicator.id,
      unit: unit.id,
      period,
      source: spec.id,
      knownAt,
      quality: 'reported',
    });
  }

  /** The same cell twice in a delivery: said again it is dropped and counted, contradicted it is rejected. */
  private keep(index: number, plan: FigurePlan, observation: Observation): void {
    const row = this.input.records.rowOf(index);
    const earlier = this.input.delivery.remember(observation, row);
    if (earlier === null) this.input.outcome.observations.push(observation);
    else if (earlier.same) this.correct(index, plan.fields.value || plan.fields.numerator, 'said twice');
    else
      this.input.reject({
        index,
        field: plan.fields.value || plan.fields.numerator,
        reason: 'duplicate in the same delivery',
        detail: String(earlier.row),
        unit: observation.unit,
      });
  }

  private takeTotal(index: number, period: string): void {
    if (this.sums === null) return;
    for (const plan of this.plansFor(index)) {
      const detail = this.sums.compare(plan, period, index);
      if (detail !== null)
        this.input.reject({ index, field: plan.fields.value, reason: 'totals do not add up', detail });
    }
    if (this.mapping.indicatorField === undefined) this.sums.closeSection();
  }

  /** In merged cells the word stands in one of the first columns, and the unit cell is empty. */
  private isTotalRow(index: number, unitCell: Cell): boolean {
    if (!isBlank(unitCell)) return this.isTotal(unitCell);
    return this.firstCells.some((read) => this.isTotal(read(index)));
  }

  private periodOf(indicator: Indicator, stamp: LocalStamp): PeriodReading {
    let ofIndicator = this.periods.get(indicator);
    if (ofIndicator === undefined) this.periods.set(indicator, (ofIndicator = new Map()));
    let reading = ofIndicator.get(stamp);
    if (reading === undefined)
      ofIndicator.set(stamp, (reading = readPeriodOf(stamp, indicator, this.input.context.knownAt)));
    return reading;
  }

  private correct(index: number, field: string, what: PartOutcome['corrections'][number]['what']): void {
    this.input.outcome.corrections.push({ row: this.input.records.rowOf(index), field, what });
  }
}

const saysNothing = (plans: readonly FigurePlan[], index: number): boolean =>
  plans.every((plan) => Object.values(plan.cells(index)).every(isBlank));

const isBlank = (cell: Cell): boolean => cell === undefined || cell === null || cell === '';

const fixedUnit = (unit: Unit | undefined) => (): UnitReading =>
  unit ? { ok: true, unit, corrected: [] } : { ok: false, why: 'unknown unit' };
