import { workAnswer, type WorkAnswer } from '@vnioc/contract/unit-work.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import { unitOfQuery, unitParameter } from '../lists/unit-of-query.ts';
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
  parameters: unitParameter('Whose work it is'),
  answers: { 200: { contentType: 'application/json', schema: workAnswer } },
  async handle(request, services) {
    const { catalog, operations, database, clocks } = services;
    const { scope, language } = request;
    const unit = unitOfQuery(request, catalog);
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
