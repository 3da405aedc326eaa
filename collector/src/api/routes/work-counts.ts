import { SOC_DOMAIN } from '@vnioc/contract/words.ts';
import { workCounts, type WorkCounts } from '@vnioc/contract/work-counts.ts';
import { may } from '../../access/scope.ts';
import { sourcesLight } from '../desk/desk-lights.ts';
import { isLateOnDesk } from '../desk/desk-group.ts';
import { openTickets } from '../desk/open-tickets.ts';
import type { Route } from '../route.ts';

/** What needs a hand on each page of the navigation, in one small answer. */
export const workCountsRoute: Route = {
  method: 'get',
  path: '/api/v1/work-counts',
  summary: { vi: 'Số việc đang chờ trên từng trang', en: 'How much work waits on each page' },
  access: 'any',
  answers: { 200: { contentType: 'application/json', schema: workCounts } },
  async handle(request, services) {
    const { scope } = request;
    const light = await sourcesLight(scope, services);
    const sources = light && { down: light.down, total: light.total };
    if (!may(scope, 'read tickets')) return { status: 200, json: { desk: null, sources, soc: null } };
    const now = services.clocks.office.now();
    const { tickets } = await openTickets(request, services);
    const overdue = tickets.filter((ticket) => isLateOnDesk(ticket, now));
    const unverified = tickets.filter(({ verified }) => !verified);
    const cases = tickets.filter(({ situation, domain }) => situation !== null && domain === SOC_DOMAIN);
    const counts: WorkCounts = {
      desk: {
        tickets: new Set([...overdue, ...unverified]).size,
        ...{ overdue: overdue.length, unverified: unverified.length },
      },
      ...{ sources, soc: { cases: cases.length } },
    };
    return { status: 200, json: counts };
  },
};
