import type { ShownUnit } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { nameIn } from '../words/language.ts';

/** `GET /api/v1/me`. */
export interface Me {
  readonly name: string;
  readonly role: string | null;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly position: string;
    readonly roles: readonly string[];
  } | null;
  /** Name of the key; machines and the operator are in the ledger by it. */
  readonly key?: string;
  readonly acting: boolean;
  readonly permissions: readonly string[];
  readonly scope: readonly {
    readonly units: readonly string[];
    readonly domains: readonly string[] | null;
    readonly permissions: readonly string[];
  }[];
}

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: 'province' | 'district' | 'commune' | 'agency' | 'school' | 'facility';
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface DomainRow {
  readonly id: string;
  /** Row of the table of Điều 8. */
  readonly no?: number | null;
  readonly short?: string;
  readonly shortEn?: string;
  readonly name: string;
  readonly nameEn: string;
  readonly mode: 'monitor' | 'monitor_operate';
  readonly legalBasis?: string;
}

export interface IndicatorRow {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shown: ShownUnit;
  readonly cadence: string;
  readonly legalBasis?: string;
  readonly direction?: 'up' | 'down' | 'band' | 'info';
  readonly levels?: readonly string[];
  readonly formula?: Formula | null;
}

export type Terms = readonly { readonly indicator: string; readonly sign: 1 | -1 }[];

/** As the register writes it. */
export type Formula =
  | { readonly kind: 'ratio'; readonly numerator: Terms; readonly denominator: Terms }
  | { readonly kind: 'sum'; readonly terms: Terms }
  | { readonly kind: 'count_units'; readonly indicator: string; readonly states: readonly string[] }
  | { readonly kind: 'events'; readonly events: readonly string[]; readonly distinct?: string };

export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly domain: string;
  readonly kind: string;
  readonly cadence: string;
  readonly owner: string;
}

/** `GET /api/v1/catalog`. */
export interface Registers {
  readonly version: string;
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly root: string;
    readonly level: string;
    /** Units and assignments are read as they stood on that day. */
    readonly registersAt: string | null;
    readonly demonstration: boolean;
  };
  readonly units: readonly UnitRow[];
  readonly successions: readonly { readonly from: string; readonly to: string; readonly part: 'whole' | 'partial' }[];
  readonly domains: readonly DomainRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly sources: readonly SourceRow[];
}

/** What stays the same while somebody works: who asks, and what the registers say. */
export interface StandingOffice {
  readonly me: Me;
  readonly registers: Registers;
  readonly unit: (id: string) => UnitRow | undefined;
  readonly domain: (id: string) => DomainRow | undefined;
  readonly indicator: (id: string) => IndicatorRow | undefined;
  readonly simulated: boolean;
}

/** Everything that every page knows: the same, and what time it is in the office. */
export interface Office extends StandingOffice {
  /** The office's clock in milliseconds; simulated on some demonstrations. What reads it is drawn anew every minute. */
  readonly now: number;
}

/** `Ngân sách`: the short name of a domain, or its whole one where the register has none. */
export const domainShort = (office: Office, id: string, language: Language): string => {
  const domain = office.domain(id);
  if (domain === undefined) return id;
  const [short, name] = language === 'en' ? [domain.shortEn, domain.nameEn] : [domain.short, domain.name];
  return short ?? name;
};

export const mayDo = ({ me }: Office, permission: string): boolean => me.permissions.includes(permission);

type Named = Parameters<typeof nameIn>[1];

const nameOr = (id: string, row: Named | undefined, language: Language): string =>
  row === undefined ? id : nameIn(language, row);

/** `UBND xã Lạc Đạo` for `c-lacdao`; the id itself when the registers do not know it. */
export const unitName = (office: Office, id: string | null, language: Language): string =>
  id === null ? '' : nameOr(id, office.unit(id), language);

/** The whole name of a domain; the id itself when the registers do not know it, as of the two below. */
export const domainName = (office: Office, id: string, language: Language): string =>
  nameOr(id, office.domain(id), language);

export const indicatorName = (office: Office, id: string, language: Language): string =>
  nameOr(id, office.indicator(id), language);

export const sourceName = ({ registers }: Office, id: string, language: Language): string =>
  nameOr(
    id,
    registers.sources.find((one) => one.id === id),
    language,
  );
