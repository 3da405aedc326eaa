import type { AlertSignal } from '../alerts/alert-signal.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { RouteSubject } from '../catalog/lookup/route-of.ts';
import type { PageTarget } from '../catalog/route.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { dueInstants } from '../routing/due-instants.ts';
import { importanceOf } from '../routing/importance-of.ts';
import { planOf } from '../routing/plan-of.ts';
import type { TicketPlan } from '../routing/plan.ts';
import type { Received, TicketKind } from '../tickets/received.ts';
import { titleOf } from './titles.ts';

const KINDS: Readonly<Record<string, TicketKind>> = { 'data.late': 'late_data', 'source.down': 'source_fault' };

/** Tickets of a correlation are cases; of lateness and dead sources what they are; the rest are alerts. */
export const kindOfSignal = ({ kind, producer }: AlertSignal): TicketKind =>
  KINDS[kind] ?? (producer === 'correlation' ? 'case' : 'alert');

/** Domain of an alert that names none: its indicator's, else that of what its source delivers, else our own operations. */
export function domainOfSignal({ indicators, sources }: Catalog, { domain, indicator, source }: AlertSignal): DomainId {
  if (domain !== null) return domain;
  const said = indicator ?? (source === null ? undefined : sources.get(source)?.expects?.indicators[0]);
  const found = said === null || said === undefined ? undefined : indicators.get(said)?.domain;
  return found ?? ('operations' as DomainId);
}

export const unitOfSignal = ({ site }: Catalog, { unit }: AlertSignal): UnitId => unit ?? site.root;

/** What routes look at. */
export const subjectOf = (catalog: Catalog, signal: AlertSignal): RouteSubject => ({
  domain: domainOfSignal(catalog, signal),
  unit: unitOfSignal(catalog, signal),
  severity: signal.severity,
  kind: signal.kind,
  ...(signal.indicator === null ? {} : { indicator: signal.indicator }),
  ...(signal.source === null ? {} : { source: signal.source }),
  ...(signal.asset === null ? {} : { asset: signal.asset }),
});

/** The plan, with the leaders whom the importance gate wants to be told (QĐ 2338/QĐ-UBND, Điều 3.4b). */
export function planOfSignal(
  catalog: Catalog,
  signal: AlertSignal,
  severity: AlertSignal['severity'],
  at: Instant,
): TicketPlan {
  const subject = { ...subjectOf(catalog, signal), severity };
  const plan = planOf(catalog, subject, at);
  const told = importanceOf(catalog, subject, at).tell.map((role): PageTarget => ({ role, of: 'center' }));
  const known = new Set(plan.pages.map(({ role, of }) => `${role} ${of}`));
  return { ...plan, pages: [...plan.pages, ...told.filter(({ role, of }) => !known.has(`${role} ${of}`))] };
}

/** The ticket that a new situation becomes. */
export function receivedOfSignal(
  catalog: Catalog,
  signal: AlertSignal,
  situation: string,
  number: string,
  at: Instant,
): Received {
  const kind = kindOfSignal(signal);
  const [domain, unit] = [domainOfSignal(catalog, signal), unitOfSignal(catalog, signal)];
  const { indicator, source, asset, severity, drill } = signal;
  const plan = planOfSignal(catalog, signal, severity, at);
  const rule = catalog.alerting.correlations.find((one) => one.kind === signal.kind);
  return {
    ...{ number, kind, situation, domain, indicator, unit, severity, source, asset, drill, plan },
    title: titleOf(catalog, { kind, domain, indicator, unit, source, name: rule?.name ?? signal.name }),
    text: null,
    person: null,
    documentNumber: null,
    figure: null,
    committedDueAt: null,
    verifyDueAt: dueInstants(catalog.calendar, plan, 'verify', at, at).dueAt,
  };
}
