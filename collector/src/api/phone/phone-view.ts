import type { Catalog } from '../../catalog/catalog.ts';
import { unitSubtree } from '../../catalog/lookup/unit-tree.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { dueWords, instantWords, type Words } from '../../paging/due-words.ts';
import { nextDue } from '../../paging/next-due.ts';
import type { Sop } from '../../catalog/sop.ts';
import type { Ticket, TicketState } from '../../tickets/ticket.ts';

export const PHONE_ACTIONS = ['accept', 'return', 'report', 'resolve', 'support'] as const;
export type PhoneActionType = (typeof PHONE_ACTIONS)[number];

/** What the phone page shows: one ticket, as the unit of the link sees it at this moment. */
export interface PhoneView {
  readonly number: string;
  readonly drill: boolean;
  readonly title: Words;
  /** Unit that is asked, and on whose behalf a deputy reads it. */
  readonly unit: string;
  /** The step of the SOP that is open for the unit. */
  readonly step: { readonly action: Words; readonly evidence: string } | null;
  /** The story, from the encrypted store. */
  readonly text: string | null;
  readonly due: { readonly what: Words; readonly words: Words; readonly late: boolean; readonly close: boolean } | null;
  readonly dispatchedAt: Words | null;
  readonly actions: readonly PhoneActionType[];
  /** To choose from when it is returned. */
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
}

const LEAD_ACTIONS: Readonly<Partial<Record<TicketState, readonly PhoneActionType[]>>> = {
  dispatched: ['accept', 'return'],
  accepted: ['resolve', 'report'],
  in_progress: ['resolve', 'report'],
  extension_requested: ['report'],
  reopened: ['resolve', 'report'],
};

/** What was arbitrated cannot be returned. */
const actionsOfLead = ({ state, arbitrated }: Ticket): readonly PhoneActionType[] =>
  (LEAD_ACTIONS[state] ?? []).filter((action) => action !== 'return' || arbitrated !== true);

const OF_UNITS: readonly string[] = ['unit_contact', 'unit_head'];

/** A due instant is close when less than a fifth of the time is left. */
const CLOSE = 0.2;

export function phoneViewOf(
  { ticket, unit, sop, text }: { ticket: Ticket; unit: UnitId; sop: Sop | null; text: string | null },
  catalog: Catalog,
  at: Instant,
): PhoneView {
  const asked = ticket.support.some((one) => one.unit === unit && one.answeredAt === null);
  const dispatchedAt = ticket.cycles.at(-1)?.dispatchedAt ?? null;
  return {
    ...{ number: ticket.number, drill: ticket.drill, title: ticket.title, text },
    unit: catalog.units.get(unit)?.name ?? unit,
    step: stepOf(ticket, sop),
    due: dueOf(ticket, unit, catalog, at),
    dispatchedAt: dispatchedAt === null ? null : instantWords(dispatchedAt, at),
    actions: ticket.lead === unit ? actionsOfLead(ticket) : asked ? ['support'] : [],
    units: unitSubtree(catalog, catalog.site.root, dateOf(at))
      .filter(({ id, level }) => id !== unit && level !== 'school' && level !== 'facility')
      .map(({ id, name }) => ({ id, name })),
  };
}

function stepOf({ steps }: Ticket, sop: Sop | null): PhoneView['step'] {
  const open = steps.find(({ state, role }) => state === 'open' && OF_UNITS.includes(role));
  const step = sop?.steps.find(({ id }) => id === open?.id);
  return step === undefined ? null : { action: { vi: step.action, en: step.actionEn }, evidence: step.evidence };
}

function dueOf(ticket: Ticket, unit: UnitId, { calendar }: Catalog, at: Instant): PhoneView['due'] {
  const next = nextDue(ticket, unit);
  if (next === null) return null;
  const since = ticket.custody?.since ?? at;
  const left = (next.dueAt - at) / Math.max(1, next.dueAt - since);
  const words = dueWords(calendar, next.dueAt, next.clock, at);
  return { what: next.what, words, late: at > next.dueAt, close: left < CLOSE };
}
