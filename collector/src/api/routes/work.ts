import { workAnswer, type WorkAnswer } from '@vnioc/contract/unit-work.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { inScope } from '../in-scope.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { callerOf } from '../tickets/caller.ts';
import { narrowed, storeReach } from '../tickets/ticket-query.ts';
import { workItems } from '../tickets/work-items.ts';

/** As many cards as somebody could ever read. */
const MOST_CARDS = 200;

/** The open tickets of a unit with everything their cards show: no card asks for itself. */
export const work: Route = {
  method: 'get',
  path: '/api/v1/work',
  summary: {
    vi: 'Việc của một đơn vị: phiếu đang mở, việc làm được tiếp theo, thời gian theo từng phiếu',
    en: 'Work of one unit: open tickets, next steps, time by ticket',
  },
  access: 'read tickets',
  parameters: {
    unit: {
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      description: 'Whose work it is',
      required: true,
    },
  },
  answers: { 200: { contentType: 'application/json', schema: workAnswer } },
  async handle(request, services) {
    const { catalog, operations, database, clocks } = services;
    const { scope, language } = request;
    const unit = (request.query['unit'] ?? '') as UnitId;
    if (!catalog.units.has(unit) || !inScope(scope, catalog).unit(unit))
      return problem('not_found', {
        vi: 'Không có đơn vị này trong phạm vi của bạn.',
        en: 'There is no such unit in your scope.',
      });
    const now = clocks.office.now();
    const reach = narrowed(storeReach(scope, catalog, 'read tickets'), unit);
    const found = await operations.ledger.list(database.kysely, { ...reach, open: true, limit: MOST_CARDS + 1 });
    const tickets = found.slice(0, MOST_CARDS).filter((ticket) => inTicketScope(scope, ticket));
    const actor = await callerOf(request, services, now);
    const items = await workItems(tickets, { unit, actor, scope, language, now }, services);
    const answer: WorkAnswer = { asOf: Math.floor(now), unit, truncated: found.length > MOST_CARDS, items: [...items] };
    return { status: 200, json: answer };
  },
};
