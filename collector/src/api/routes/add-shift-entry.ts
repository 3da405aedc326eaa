import { newShiftEntry, shiftItem, type NewShiftEntry } from '@vnioc/contract/duty.ts';
import type { Shift, ShiftEntry } from '../../duty/duty.ts';
import { writeEntry } from '../../duty/shift-book.ts';
import type { Tables } from '../../tickets/ledger.ts';
import type { ApiServices } from '../api-services.ts';
import { NO_SHIFT, shiftProblem, writerOf } from '../duty/shift-answers.ts';
import { shiftItems } from '../duty/shift-item.ts';
import { problem } from '../problem.ts';
import type { ApiRequest, Route } from '../route.ts';
import { visibleTicket } from '../tickets/ticket-of-path.ts';

/** A call, an instruction, a note, or that a ticket was read. What is written is kept encrypted. */
export const addShiftEntry: Route = {
  method: 'post',
  path: '/api/v1/shifts/{id}/entries',
  summary: { vi: 'Ghi vào sổ trực', en: 'Write into the shift book' },
  access: 'keep shift book',
  body: { kind: 'json', schema: newShiftEntry },
  answers: { 201: { contentType: 'application/json', schema: shiftItem } },
  async handle(request, services) {
    writerOf(request);
    const { kind, text, ticket } = request.body as NewShiftEntry;
    if ((kind === 'read' ? ticket : text) === undefined) return INCOMPLETE;
    if (kind === 'read') await visibleTicket(ticket ?? '', request, services);
    const { operations, database } = services;
    const written = await database.writeExclusively(async (tables) => {
      const shift = await shiftOf(request.path['id'] ?? '', tables, services);
      if (shift === null || shift.endedAt !== null) return shift;
      const decision = writeEntry(shift, await entryOf(request, tables, services));
      if (decision.ok) await operations.duty.saveShift(tables, decision.value);
      return decision;
    });
    if (written === null) return NO_SHIFT;
    if ('id' in written) return shiftProblem('the shift has ended');
    if (!written.ok) return shiftProblem(written.refusal);
    const [item] = await shiftItems([written.value], request.scope, services);
    return { status: 201, json: item };
  },
};

async function entryOf(request: ApiRequest, tables: Tables, services: ApiServices): Promise<ShiftEntry> {
  const { kind, text = '', ticket = '' } = request.body as NewShiftEntry;
  const at = services.clocks.office.now();
  const by = writerOf(request);
  if (kind === 'read') return { at, kind, by, ref: ticket };
  const [ref = ''] = await services.operations.vault.put(tables, [{ text, kind: 'note' }], at);
  return { at, kind, by, ref };
}

/** Among the newest shifts: an old one is not written into anyway. */
export async function shiftOf(id: string, tables: Tables, { operations }: ApiServices): Promise<Shift | null> {
  const newest = await operations.duty.shifts(tables, { limit: 1000 });
  return newest.find((shift) => shift.id === id) ?? null;
}

const INCOMPLETE = problem('invalid_body', {
  vi: 'Cần text (nội dung), hoặc ticket khi kind là read.',
  en: 'text is needed, or ticket when kind is read.',
});
