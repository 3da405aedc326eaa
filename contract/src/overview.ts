import type { StateName } from './words.ts';

/** What the small console shows on one page, as far as the scope of whoever signed in goes. Instants in milliseconds. */
export interface Overview {
  readonly site: {
    readonly name: string;
    readonly demonstration: boolean;
    /** Registers are read as they stood on that day. */
    readonly registersAt: string | null;
  };
  readonly who: string;
  readonly clock: { readonly now: number; readonly simulated: boolean };
  readonly domains: readonly OverviewDomain[];
  readonly sources: readonly OverviewSource[];
  readonly runs: readonly OverviewRun[];
  readonly quarantined: number;
  /** `quarantined` stopped counting there. */
  readonly moreQuarantined: boolean;
  readonly lateLines: readonly { readonly cause: string; readonly count: number }[];
}

/** One of the ten domains, in the order of Điều 8. `headline` is the figure that stands worst for the whole area. */
export interface OverviewDomain {
  readonly id: string;
  readonly no: number | null;
  readonly name: string;
  readonly controllingUnits: readonly string[];
  readonly state: StateName;
  readonly headline: OverviewFigure | null;
  readonly figures: readonly OverviewFigure[];
  /** States of all cells of the scope, the communes' too. */
  readonly counts: Readonly<Partial<Record<StateName, number>>>;
}

export interface OverviewFigure {
  readonly indicator: string;
  readonly name: string;
  readonly state: StateName;
  readonly judged: StateName | null;
  /** In base units. */
  readonly value: number | null;
  readonly shown: { readonly symbol: string; readonly factor: number; readonly decimals: number };
  /** Until when the figure speaks. */
  readonly periodEnd: number | null;
  readonly dueAt: number | null;
  /** A figure that nobody judges: neutral, never green. */
  readonly info: boolean;
}

export interface OverviewSource {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly status: 'not_run' | 'up' | 'down' | 'stopped';
  readonly lastRunAt: number | null;
  readonly lastSuccessAt: number | null;
  readonly outcome: string | null;
}

export interface OverviewRun {
  readonly source: string;
  readonly startedAt: number;
  readonly outcome: string | null;
  readonly accepted: number;
  readonly revised: number;
  readonly events: number;
  readonly quarantined: number;
  readonly refused: number;
  readonly fault: string | null;
}

export interface OverviewQuarantineRow {
  readonly at: number;
  readonly source: string;
  readonly origin: string;
  readonly row: number;
  readonly field: string;
  readonly sentence: string;
}

/** One domain: units × indicators, in the order of the registers. A cell is null where the unit does not keep the figure. */
export interface DomainBoard {
  readonly name: string;
  readonly now: number;
  readonly controllingUnits: readonly string[];
  readonly legalBasis: string;
  readonly indicators: readonly { readonly id: string; readonly name: string; readonly symbol: string }[];
  readonly rows: readonly { readonly unit: string; readonly cells: readonly (OverviewFigure | null)[] }[];
}

/** A change of state, or the beginning or end of an outage of a source. */
export interface OverviewChange {
  readonly at: number;
  readonly what: string;
  readonly unit: string;
  readonly from: StateName | null;
  readonly to: StateName;
  /** `value` of a figure, already null where there is none. */
  readonly figure: Pick<OverviewFigure, 'value' | 'shown'> | null;
}

/** What the console asks of the collector. A session is the token of a cookie; null answers mean: sign in. */
export interface ConsolePorts {
  readonly product: string;
  readonly version: string;
  /** The token of a new session; null when the key is not known. */
  signIn(key: string, from: string): Promise<string | null>;
  signOut(session: string, from: string): Promise<void>;
  overview(session: string, from: string): Promise<Overview | null>;
  quarantine(session: string, from: string): Promise<readonly OverviewQuarantineRow[] | null>;
  /** `unknown`: no such domain in the scope. */
  domain(session: string, from: string, id: string): Promise<DomainBoard | 'unknown' | null>;
  /** The last changes, newest first. */
  changes(session: string, from: string): Promise<readonly OverviewChange[] | null>;
}
