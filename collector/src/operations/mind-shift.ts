import { handOverPages } from '../paging/hand-over-pages.ts';
import { shiftAgenda } from '../paging/shift-agenda.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Tables } from '../tickets/ledger.ts';
import { addPages, pagingAt, type Desk } from './desk.ts';

/** A shift has passed its planned end: tells who has to hand over and who has to take over, and minds it further. */
export async function mindShift(desk: Desk, tables: Tables, id: string, at: Instant): Promise<void> {
  const [shift] = await desk.duty.shifts(tables, { open: true, limit: 1 });
  if (shift === undefined || shift.id !== id) return; // signed before its hour came
  const coming = await desk.duty.duties(tables, { from: at });
  await addPages(desk, tables, handOverPages(shift, coming, await pagingAt(desk, tables, at), at));
  await desk.agenda.replace(tables, id, shiftAgenda(shift, at));
}

/** A shift that was begun by a version that did not mind its end. */
export async function planOpenShift({ database, duty, agenda }: Desk, at: Instant): Promise<void> {
  await database.writeExclusively(async (tables) => {
    const [shift] = await duty.shifts(tables, { open: true, limit: 1 });
    if (shift === undefined || (await agenda.list(tables, { subject: shift.id, limit: 1 })).length > 0) return;
    await agenda.replace(tables, shift.id, shiftAgenda(shift, at));
  });
}
