import { newShift, shiftItem, type NewShift } from '@vnioc/contract/duty.ts';
import { randomUUID } from 'node:crypto';
import { startShift as decideStart } from '../../duty/shift-book.ts';
import { shiftAgenda } from '../../paging/shift-agenda.ts';
import { shiftProblem, writerOf } from '../duty/shift-answers.ts';
import { shiftItems } from '../duty/shift-item.ts';
import type { Route } from '../route.ts';
import { instantNamed } from '../tickets/instant-said.ts';

/** Begins a shift when none runs; later ones begin by handing over. */
export const startShift: Route = {
  method: 'post',
  path: '/api/v1/shifts',
  summary: { vi: 'Bắt đầu ca trực', en: 'Begin a shift' },
  access: 'keep shift book',
  body: { kind: 'json', schema: newShift },
  answers: { 201: { contentType: 'application/json', schema: shiftItem } },
  async handle(request, services) {
    const lead = writerOf(request);
    const { plannedEnd } = request.body as NewShift;
    const { operations, database, clocks } = services;
    const begun = {
      ...{ id: randomUUID(), lead, startedAt: clocks.office.now() },
      plannedEnd: instantNamed(plannedEnd, 'plannedEnd'),
    };
    const decided = await database.writeExclusively(async (tables) => {
      const [open = null] = await operations.duty.shifts(tables, { open: true, limit: 1 });
      const decision = decideStart(begun, open);
      if (!decision.ok) return decision;
      await operations.duty.saveShift(tables, decision.value);
      await operations.agenda.replace(tables, begun.id, shiftAgenda(decision.value));
      return decision;
    });
    if (!decided.ok) return shiftProblem(decided.refusal);
    void operations.work(begun.startedAt); // its end is on the agenda now
    const [item] = await shiftItems([decided.value], request.scope, services);
    return { status: 201, json: item };
  },
};
