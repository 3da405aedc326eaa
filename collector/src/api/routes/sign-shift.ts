import { shiftItem, shiftSigning, type ShiftSigning } from '@vnioc/contract/duty.ts';
import { randomUUID } from 'node:crypto';
import { handOver } from '../../duty/shift-book.ts';
import { shiftAgenda } from '../../paging/shift-agenda.ts';
import { NO_SHIFT, shiftProblem, writerOf } from '../duty/shift-answers.ts';
import { openRed, shiftItems } from '../duty/shift-item.ts';
import type { Route } from '../route.ts';
import { instantNamed } from '../tickets/instant-said.ts';
import { shiftOf } from './add-shift-entry.ts';

/** Hands over ("Giao ca"): the incoming lead signs, and the next shift begins; never while a red ticket is unread. */
export const signShift: Route = {
  method: 'post',
  path: '/api/v1/shifts/{id}/sign',
  summary: { vi: 'Ký nhận ca', en: 'Take over a shift' },
  access: 'keep shift book',
  body: { kind: 'json', schema: shiftSigning },
  answers: { 200: { contentType: 'application/json', schema: shiftItem } },
  async handle(request, services) {
    const incoming = writerOf(request);
    const { operations, database, clocks } = services;
    const { plannedEnd } = request.body as ShiftSigning;
    const next = { id: randomUUID(), plannedEnd: instantNamed(plannedEnd, 'plannedEnd') };
    const decided = await database.writeExclusively(async (tables) => {
      const shift = await shiftOf(request.path['id'] ?? '', tables, services);
      if (shift === null) return null;
      const at = clocks.office.now();
      const red = await openRed(services, tables);
      const decision = handOver(shift, { incoming, signer: incoming, at, next, openRed: red });
      if (!decision.ok) return decision;
      await operations.duty.saveShift(tables, decision.value.ended);
      await operations.duty.saveShift(tables, decision.value.begun);
      for (const one of [decision.value.ended, decision.value.begun])
        await operations.agenda.replace(tables, one.id, shiftAgenda(one));
      return decision;
    });
    if (decided === null) return NO_SHIFT;
    if (!decided.ok) return shiftProblem(decided.refusal);
    void operations.work(decided.value.begun.startedAt); // its end is on the agenda now
    const [item] = await shiftItems([decided.value.begun], request.scope, services);
    return { status: 200, json: item };
  },
};
