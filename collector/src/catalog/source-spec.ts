import type { Brand } from '../kernel/brand.ts';
import type { Cadence, PeriodContext } from '../kernel/period.ts';
import type { Validity } from '../kernel/validity.ts';
import type { DomainId } from './domain.ts';
import type { IndicatorId } from './indicator.ts';
import type { UnitId, UnitLevel } from './unit.ts';

export type SourceId = Brand<'SourceId'>;

export const SOURCE_KINDS = [
  'http-json',
  'http-csv',
  'file-drop',
  'sql',
  'mqtt',
  'eve-json',
  'manual',
  'push',
] as const;
export type SourceKindName = (typeof SOURCE_KINDS)[number];

/**
 * When a source is read. `at`: local times of day, on `days`; `every`: ISO 8601 duration (`PT5M`).
 * Push-like kinds (`manual`, `push`) have neither: they are never read, only received.
 */
export interface Schedule {
  readonly at?: readonly string[];
  readonly every?: string;
  readonly days: 'all' | 'working';
}

/**
 * Due instant of a period: `workingDays` after its last day (0 = on that day, or the next working day when it is none),
 * at `time` (`HH:mm`, or `end` = end of the day's last session) — domain §3.0, SEMANTICS §2.
 */
export interface DueRule {
  readonly workingDays: number;
  readonly time: string;
}

/** The cells a source owes: these indicators × these units, every period of its cadence. */
export interface Expectation {
  readonly indicators: readonly IndicatorId[];
  /** Units by id, or every unit of a level below the site's root that is valid in the period. */
  readonly units: readonly UnitId[] | { readonly level: UnitLevel };
  /** Which days are periods of a daily source: police and health report every day, offices on working days. */
  readonly days: 'all' | 'working';
}

/**
 * How one field of a record is read. A plain name is a column or key (`a.b` reaches into objects); one that starts with
 * `=` is a JSONata expression over the record, with `$origin` (file name, URL, topic), `$preamble` (the rows above the
 * header, as text) and `$document` (the whole answer) bound. `$topic` alone is the topic of an MQTT message.
 */
export type FieldPath = string;

export type NumberStyle = 'plain' | 'vi' | 'auto';

/** One figure of a record. Exactly one of `value`, or `numerator` + `denominator`. */
export interface FigureMapping {
  readonly indicator: IndicatorId;
  readonly value?: FieldPath;
  readonly numerator?: FieldPath;
  readonly denominator?: FieldPath;
  /** Multiplied to reach the base unit: 1e6 for "triệu đồng", 0.01 for a percentage written as 98. */
  readonly scale?: number;
  /** A percentage that some senders write as 0.98 and some as 98: above 1.5 it is divided by 100 and counted as corrected. */
  readonly percent?: 'either';
  /** Field that says in which measure the figure is written: "đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "%"; instead of `scale`. */
  readonly measure?: FieldPath;
  /** A ratio that may honestly exceed 1 (execution of a plan: 411 % in 2022). Targets of kind `curve` may without saying so. */
  readonly aboveOne?: boolean;
}

/** From records to observations: one record is one unit and one period, with one or more figures. */
export interface ObservationMapping {
  /** JSONata over the whole document that yields the records; absent for rows of CSV, XLSX and SQL. */
  readonly records?: string;
  /** Long form: the record's field that names the indicator, and which text means which. `figures` then only add `scale`, `percent`, `aboveOne` to an indicator. */
  readonly indicatorField?: FieldPath;
  readonly indicatorNames?: Readonly<Record<string, IndicatorId>>;
  readonly unit: { readonly field: FieldPath; readonly system: string } | { readonly fixed: UnitId };
  readonly period: {
    readonly field: FieldPath;
    /** `dd/MM/yyyy`, `yyyyMMddHHmmss`, `yyyy-MM-dd HH:mm:ss`, `yyyy-MM-dd`, `iso`, `MM/yyyy`, `yyyy-MM`, `QQ/yyyy`, `yyyy-QQ`, `WW/yyyy`, `yyyy-WW`, `yyyy`. */
    readonly format: string;
  };
  /** Long form: where the figure stands. */
  readonly valueField?: FieldPath;
  readonly numeratorField?: FieldPath;
  readonly denominatorField?: FieldPath;
  /** Long form: where its measure stands ("triệu đồng", "%"), when rows differ. */
  readonly measureField?: FieldPath;
  readonly figures?: readonly FigureMapping[];
  readonly numbers: NumberStyle;
  /** Rows whose unit cell matches are totals, dropped and compared: "Tổng cộng". */
  readonly totals?: readonly string[];
}

/** From records to events of a stream, without personal data. */
export interface EventMapping {
  readonly records?: string;
  readonly id: FieldPath;
  readonly kind: FieldPath | { readonly fixed: string };
  readonly at: { readonly field: FieldPath; readonly format: string };
  readonly unit:
    { readonly field: FieldPath; readonly system: string } | { readonly asset: FieldPath } | { readonly fixed: UnitId };
  readonly severity:
    | { readonly field: FieldPath; readonly map: Readonly<Record<string, 'info' | 'warning' | 'critical'>> }
    | { readonly fixed: 'info' | 'warning' | 'critical' };
  /** Correlation keys: name → field; host, camera, signature… never a person. */
  readonly keys: Readonly<Record<string, FieldPath>>;
}

/** One upstream system ("nguồn dữ liệu") and how its words become ours. */
export interface SourceSpec extends Validity {
  readonly id: SourceId;
  readonly name: string;
  readonly nameEn: string;
  readonly domain: DomainId;
  readonly kind: SourceKindName;
  readonly cadence: Cadence;
  readonly context: PeriodContext;
  /** The unit that answers for the data (controlling unit, or the sender). */
  readonly owner: UnitId;
  /** Who runs the upstream system: asked when it is down. */
  readonly operator: UnitId;
  readonly schedule: Schedule;
  readonly due: DueRule | null;
  readonly expects: Expectation | null;
  readonly dependsOn: readonly SourceId[];
  /** Validated by the schema of its kind: url, paging, folder, topic, query… Secrets only by the name of an environment variable. */
  readonly connection: Readonly<Record<string, unknown>>;
  readonly observations: ObservationMapping | null;
  readonly events: EventMapping | null;
  /** Fields or header cells that may carry a secrecy mark (domain §7.1), whole cells only. */
  readonly secrecyFields: readonly string[];
  /** The only fields whose values quarantine may keep (SEMANTICS §2). */
  readonly nonPersonalFields: readonly string[];
  /** Days an event is kept. */
  readonly eventRetentionDays: number;
  readonly legalBasis: string;
}
