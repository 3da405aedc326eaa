import { commandAnswer as schema, newTicket, type NewTicket } from '@vnioc/contract/tickets.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { OpenRequest } from '../../operations/operations.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import type { ApiRequest, Route } from '../route.ts';
import { callerOf, idempotencyKeyOf, onTicket } from '../tickets/caller.ts';
import { commandAnswer } from '../tickets/command-answer.ts';
import { instantSaid } from '../tickets/instant-said.ts';

/** What a person opens: a report by phone, an instruction, a directive, a data request, a complaint, a citizen's report. */
export const openTicket: Route = {
  method: 'post',
  path: '/api/v1/tickets',
  summary: { vi: 'Lập phiếu điều hành', en: 'Open a ticket' },
  access: 'work tickets',
  body: { kind: 'json', schema: newTicket },
  answers: { 201: { contentType: 'application/json', schema } },
  async handle(request, services) {
    const { catalog, clocks, operations } = services;
    const said = request.body as NewTicket;
    const at = clocks.office.now();
    const fault = unknownIn(said, catalog) ?? outside(said, request) ?? pastIn(said, at);
    if (fault !== null) return fault;
    const place = placeOf(said);
    const actor = onTicket(await callerOf(request, services, at), { ...place, lead: null, supporting: [] });
    const asked = { ...openRequest(said), idempotencyKey: idempotencyKeyOf(request), actor, at };
    return commandAnswer(await operations.open(asked), null, at, services, 201);
  },
};

const placeOf = ({ domain, unit }: NewTicket) => ({ domain: domain as DomainId, unit: unit as UnitId });

const openRequest = (said: NewTicket): Omit<OpenRequest, 'idempotencyKey' | 'actor' | 'at'> => ({
  ...placeOf(said),
  kind: said.kind,
  indicator: (said.indicator ?? null) as IndicatorId | null,
  severity: said.severity ?? 'warning',
  text: said.text,
  person: said.person ?? null,
  lead: (said.lead ?? null) as UnitId | null,
  documentNumber: said.documentNumber ?? null,
  dueAt: instantSaid(said.dueAt, 'dueAt'),
  figure: (said.figure ?? null) as OpenRequest['figure'],
  drill: said.drill ?? false,
});

/** The first id that no register knows. */
function unknownIn({ domain, unit, indicator, lead, figure }: NewTicket, catalog: Catalog): ProblemAnswer | null {
  const asked: readonly (readonly [string, string | null | undefined, ReadonlyMap<string, unknown>])[] = [
    ['domain', domain, catalog.domains],
    ['unit', unit, catalog.units],
    ['indicator', indicator, catalog.indicators],
    ['lead', lead, catalog.units],
    ['figure.indicator', figure?.indicator, catalog.indicators],
    ['figure.unit', figure?.unit, catalog.units],
  ];
  const wrong = asked.find(([, id, register]) => typeof id === 'string' && !register.has(id));
  if (wrong === undefined) return null;
  const [field, id] = wrong;
  return problem('unprocessable', {
    vi: `${field}: không có ${JSON.stringify(id)} trong sổ đăng ký.`,
    en: `${field}: ${JSON.stringify(id)} is not in the registers.`,
  });
}

/** A due instant that has passed would be set aside at dispatch, unseen. */
function pastIn(said: NewTicket, at: Instant): ProblemAnswer | null {
  const dueAt = instantSaid(said.dueAt, 'dueAt');
  if (dueAt === null || dueAt > at) return null;
  return problem('unprocessable', {
    vi: 'dueAt: hạn đã qua; hãy ghi thời điểm sau lúc này.',
    en: 'dueAt: that instant has passed; name one after now.',
  });
}

/** A unit opens tickets about itself; the center about everything. */
function outside(said: NewTicket, { scope }: ApiRequest): ProblemAnswer | null {
  const place = { ...placeOf(said), lead: null, supporting: [], support: [], escalation: null };
  if (inTicketScope(scope, place, 'work tickets')) return null;
  return problem('forbidden', {
    vi: 'Đơn vị hoặc lĩnh vực này ngoài phạm vi của bạn.',
    en: 'This unit or domain is outside your scope.',
  });
}
