import { allows } from '../../access/scope.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import type { ApiRequest } from '../route.ts';
import type { Opening } from './opening.ts';

/**
 * Null when the caller may open this. A unit opens tickets about itself, the center about everything; about a figure any
 * person may complain who may read it (QĐ 482/QĐ-UBND Nghệ An, Điều 2.4).
 */
export function openingRefused(opening: Opening, request: ApiRequest, catalog: Catalog): ProblemAnswer | null {
  const { domain, unit, said, figure } = opening;
  const place = { domain, unit, lead: null, supporting: [], support: [], escalation: null };
  if (inTicketScope(request.scope, place, 'work tickets')) return null;
  if (said.kind === 'figure_complaint' && figure !== null) {
    const { person, evaluatesAlerts } = request.principal;
    const classification = catalog.indicators.get(figure.indicator)?.classification;
    const subject = { unit, domain, ...(classification === undefined ? {} : { classification }) };
    if (person !== null && !evaluatesAlerts && allows(request.scope, subject, 'read figures')) return null;
  }
  return problem('forbidden', {
    vi: 'Đơn vị hoặc lĩnh vực này ngoài phạm vi của bạn.',
    en: 'This unit or domain is outside your scope.',
  });
}
