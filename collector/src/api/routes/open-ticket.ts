import { newTicket, type NewTicket } from '@vnioc/contract/new-ticket.ts';
import { commandAnswer as schema } from '@vnioc/contract/tickets.ts';
import { type PeriodId } from '../../kernel/period.ts';
import type { OpenRequest } from '../../operations/operations.ts';
import type { FigureSaid } from '../../tickets/received.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import type { Route } from '../route.ts';
import { callerOf, idempotencyKeyOf, onTicket } from '../tickets/caller.ts';
import { commandAnswer } from '../tickets/command-answer.ts';
import { figureOfTicket } from '../tickets/figure-of-ticket.ts';
import { instantSaid } from '../tickets/instant-said.ts';
import { openingRefused } from '../tickets/may-open.ts';
import { openingOf, type Opening } from '../tickets/opening.ts';

/** What a person opens: a report by phone, an instruction, a directive, a data request, a complaint, a citizen's report. */
export const openTicket: Route = {
  method: 'post',
  path: '/api/v1/tickets',
  summary: { vi: 'Lập phiếu điều hành', en: 'Open a ticket' },
  access: 'any',
  body: { kind: 'json', schema: newTicket },
  answers: { 201: { contentType: 'application/json', schema } },
  async handle(request, services) {
    const { catalog, clocks, operations } = services;
    const opening = openingOf(request.body as NewTicket, catalog);
    if ('problem' in opening) return opening;
    const at = clocks.office.now();
    const fault = openingRefused(opening, request, catalog);
    if (fault !== null) return fault;
    const figure = await figureSaid(opening, services);
    if (figure !== null && 'problem' in figure) return figure;
    const place = { domain: opening.domain, unit: opening.unit, lead: null, supporting: [] };
    const actor = onTicket(await callerOf(request, services, at), place);
    const asked = { ...openRequest(opening, figure), idempotencyKey: idempotencyKeyOf(request), actor, at };
    const result = await operations.open(asked);
    const shown = result.ok ? await figureOfTicket(result.ticket.figure, request.scope, services) : null;
    return commandAnswer(result, null, at, services, { status: 201, figure: shown });
  },
};

const openRequest = (
  { said, domain, unit, indicator, lead, givenBy }: Opening,
  figure: FigureSaid | null,
): Omit<OpenRequest, 'idempotencyKey' | 'actor' | 'at'> => ({
  ...{ kind: said.kind, domain, unit, indicator, lead, givenBy, figure },
  severity: said.severity ?? 'warning',
  text: said.text,
  person: said.person ?? null,
  documentNumber: said.documentNumber ?? null,
  dueAt: instantSaid(said.dueAt, 'dueAt'),
  drill: said.drill ?? false,
});

/** The figure with the revision that stands now; what nobody ever said can be asked for, and is nothing to complain about. */
async function figureSaid(
  { said, figure }: Opening,
  { store }: ApiServices,
): Promise<FigureSaid | ProblemAnswer | null> {
  if (figure === null) return null;
  const { indicator, unit, period } = figure;
  const newest = (await store.observations.history({ indicator, unit }, period as PeriodId)).at(-1);
  if (newest !== undefined) return { indicator, unit, period, revision: newest.revision };
  if (said.kind !== 'figure_complaint') return { indicator, unit, period };
  return problem('unprocessable', {
    vi: 'figure: chưa có số liệu nào cho chỉ tiêu, đơn vị và kỳ này; hãy lập yêu cầu cung cấp số liệu (data_request).',
    en: 'figure: nothing was ever said of this indicator, unit and period; open a data_request instead.',
  });
}
