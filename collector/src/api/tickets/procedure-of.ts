import type { Procedure } from '@vnioc/contract/ticket-time.ts';
import type { SopStep } from '../../catalog/sop.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { WorkingCalendar } from '../../kernel/working-calendar.ts';
import { raisableRungs } from '../../tickets/decide-ladder.ts';
import { ladderOf } from '../../tickets/ladder-of.ts';
import type { TicketRules } from '../../tickets/ticket-rules.ts';
import { spanOf, clockOf, elapsedOn } from '../../tickets/term.ts';
import type { StepProgress, Ticket } from '../../tickets/ticket.ts';
import { leftOn } from './ticket-due.ts';

type ProcedureStep = Procedure['steps'][number];

/** The steps of a ticket's SOP with their clocks; what was not begun is there too. */
export function procedureOf(ticket: Ticket, rules: TicketRules, now: Instant): Procedure | null {
  const { sop } = rules;
  if (sop === null) return null;
  const steps = sop.steps.map((step) => stepOf(step, ticket, now, rules.catalog.calendar));
  const { id, name, nameEn, version } = sop;
  return { id, name, nameEn, version, steps, conditions: conditionsOf(ticket, rules) };
}

/** What a person may see and tell at once; what was told already stays in the list. */
function conditionsOf(ticket: Ticket, rules: TicketRules): Procedure['conditions'] {
  const raisable = new Set(raisableRungs({ ticket, rules }).map(({ index }) => index));
  return ladderOf(rules)
    .filter(({ rule }) => rule.when === 'condition')
    .map(({ index, level, to, rule }) => ({
      ...{ rung: index, level, to, condition: rule.condition ?? '', raisable: raisable.has(index) },
    }));
}

function stepOf(step: SopStep, ticket: Ticket, now: Instant, calendar: WorkingCalendar): ProcedureStep {
  const { id, role, action, actionEn, evidence, milestone = null, deadline } = step;
  const progress = ticket.steps.find((one) => one.id === id);
  const span = deadline.bySeverity?.[ticket.severity] ?? spanOf(deadline);
  const clock = clockOf(span.unit);
  const [startedAt, endedAt] = [progress?.startedAt ?? null, progress?.endedAt ?? null];
  const dueAt = dueOf(step, progress, ticket);
  const end = endedAt ?? now;
  const leftMs = dueAt === null || startedAt === null ? null : leftOn(calendar, clock, dueAt, end);
  return {
    ...{ id, role, action, actionEn, evidence, milestone, state: progress?.state ?? 'waiting' },
    ...{ startedAt, endedAt, dueAt, clock, ...spanOf(span) },
    usedMs: startedAt === null ? null : elapsedOn(calendar, clock, startedAt, end),
    leftMs,
    late: (leftMs !== null && leftMs < 0) || wasMissed(step, ticket),
  };
}

/** Of a milestone that is done nothing but its lateness is known: its deadline was the stretch's. */
function dueOf({ milestone }: SopStep, progress: StepProgress | undefined, ticket: Ticket): Instant | null {
  if (progress?.state !== 'open') return progress?.dueAt ?? null;
  const { custody, acceptDueAt, resolveDueAt } = ticket;
  if (milestone === 'accept') return acceptDueAt;
  if (milestone === 'resolve') return resolveDueAt;
  return milestone === undefined ? progress.dueAt : (custody?.dueAt ?? null);
}

const wasMissed = ({ id, milestone }: SopStep, { missed }: Ticket): boolean =>
  missed.some((one) => one.step === id || (milestone !== undefined && one.of === milestone));
