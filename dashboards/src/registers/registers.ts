/** What of a site's registers the dashboards are made of; the words of the catalogue (`GET /api/v1/catalog`). */
export interface Registers {
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly root: string;
    readonly registersAt: string | null;
  };
  readonly domains: readonly Domain[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly units: readonly Unit[];
}

export interface Domain {
  readonly id: string;
  /** Its line in the table of the decision; null for those of the centre itself. */
  readonly no: number | null;
  readonly name: string;
  readonly mode: 'monitor' | 'monitor_operate';
  readonly legalBasis: string;
}

export interface Bounds {
  readonly target?: number;
  readonly warning?: number;
  readonly critical?: number;
}

export interface Indicator {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  /** Base unit: VND, 1, hours… */
  readonly unit: string;
  readonly shown: { readonly symbol: string; readonly factor: number; readonly decimals: number };
  readonly direction: 'up' | 'down' | 'band' | 'info';
  readonly target: {
    readonly kind: string;
    readonly low?: Bounds;
    readonly high?: Bounds;
    readonly window?: { readonly days: number };
  } | null;
  readonly cadence: string;
  readonly levels: readonly string[];
  readonly aggregation: { readonly units: string };
  readonly formula?: Formula | null;
  readonly legalBasis: string;
  readonly metric: string;
  readonly classification: 'open' | 'shared' | 'internal' | 'restricted';
}

export interface Formula {
  readonly kind: 'ratio' | 'sum' | 'count_units' | 'events';
  readonly numerator?: readonly Term[];
  readonly denominator?: readonly Term[];
  readonly terms?: readonly Term[];
  readonly indicator?: string;
}

interface Term {
  readonly indicator: string;
}

export interface Unit {
  readonly id: string;
  readonly level: string;
  readonly name: string;
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface Source {
  readonly id: string;
  readonly domain: string;
  /** What it owes; null for sources of events, which owe nothing. */
  readonly expects?: {
    readonly indicators?: readonly string[];
    readonly units?: { readonly level: string } | readonly string[];
  } | null;
}
