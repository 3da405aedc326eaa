import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import { ACCEPTED, DISPATCHED, ID, LEAD, received, RESOLVED, ticketOf } from '../../../test/paging/example-ticket.ts';
import type { PersonId } from '../../catalog/person.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { CommandRequest, CommandResult } from '../../operations/operations.ts';
import { sqlPageLinks } from '../../paging/page-links.ts';
import type { Database } from '../../storage/database.ts';
import { openDatabase } from '../../storage/open-database.ts';
import type { AttachmentStore } from '../../tickets/attachments/attachment-store.ts';
import type { TextRef } from '../../tickets/received.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { phonePorts } from './phone-ports.ts';

const catalog = await shippedCatalog('van-lam');
const NOW = '2024-05-21T09:00:00+07:00';
const STORY = 'a'.repeat(64) as TextRef;

describe('the phone page over tickets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-phone-'));
  const links = sqlPageLinks();
  let database: Database;
  let token: string;
  let ticket: Ticket;
  let result: CommandResult;
  const asked: CommandRequest[] = [];
  beforeAll(async () => {
    database = await openDatabase({ kind: 'sqlite', file: join(folder, 'a.db') });
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    asked.length = 0;
    ticket = ticketOf(received({ text: STORY }), DISPATCHED);
    result = { ok: true, ticket, events: [] };
    token = await links.issue(database.kysely, {
      ...{ page: 'pg-1', ticket: ID, person: 'dau-moi-xa' as PersonId, unit: LEAD, role: 'unit_contact' },
      ...{ deputyOf: 'chu-tich-xa' as PersonId, issuedAt: 0, expiresAt: Date.parse(NOW) + 1 },
    });
  });
  /** Tickets and texts as a small memory; what is executed is kept and answered as the test says. */
  const ports = (kind: 'note' | 'personal' = 'note', machine = NOW) =>
    phonePorts({
      ...{ links, database, catalog, sopOf: () => null, attachments: {} as AttachmentStore },
      clocks: { office: fixedClock(NOW), machine: fixedClock(machine) },
      operations: {
        ledger: { load: async () => new Map([[ID, ticket]]) } as never,
        vault: {
          get: async () => new Map([[STORY, { ref: STORY, kind, text: 'Rác cạnh chợ', storedAt: 0 }]]),
        } as never,
        execute: async (request) => {
          asked.push(request);
          return result;
        },
      },
    });

  test('shows the story, unless it is somebody’s personal data', async () => {
    const shown = await ports().find(token);
    expect(shown).toMatchObject({
      ok: true,
      view: { number: '0421/PĐH', text: 'Rác cạnh chợ', actions: ['accept', 'return'] },
    });
    expect(await ports('personal').find(token)).toMatchObject({ view: { text: null } });
  });

  test('acts as the person it was sent to, for whom he stands, by link, in that one unit, once per form', async () => {
    expect(await ports().execute(token, { type: 'accept' }, 'k')).toEqual({ ok: true });
    const [{ command, actor, idempotencyKey, ticket: id } = {} as CommandRequest] = asked;
    expect([id, command, idempotencyKey]).toEqual([ID, { type: 'accept' }, 'link/pg-1/k']);
    const who = {
      kind: 'person',
      id: 'dau-moi-xa',
      role: 'unit_contact',
      unit: LEAD,
      via: 'link',
      deputyOf: 'chu-tich-xa',
    };
    expect(actor.ref).toEqual(who);
    expect(actor.duties.map(({ units }) => [...units])).toEqual([[LEAD]]);
  });

  test('says why the rules refuse, in a sentence', async () => {
    result = { ok: false, refusal: 'not allowed in this state', ticket };
    const answer = await ports().execute(token, { type: 'resolve', note: 'Xong', photo: null }, 'k');
    expect(answer).toMatchObject({ ok: false, sentence: { vi: expect.stringContaining('Trạng thái') as string } });
  });

  test('a file that is no picture is refused before anything is done', async () => {
    const answer = await ports().execute(token, { type: 'resolve', note: 'Xong', photo: Buffer.from('MZ') }, 'k');
    expect(answer).toMatchObject({ ok: false, sentence: { vi: expect.stringContaining('ảnh') as string } });
    expect(asked).toEqual([]);
  });

  test('opens nothing when the ticket has left the unit, or the time of the link is over', async () => {
    ticket = ticketOf(received(), DISPATCHED, ACCEPTED, RESOLVED);
    expect(await ports().find(token)).toEqual({ ok: false, why: 'used' });
    expect(await ports().execute(token, { type: 'accept' }, 'k')).toEqual({ ok: false, why: 'used' });
    ticket = ticketOf(received(), DISPATCHED);
    expect(await ports('note', '2024-05-22T09:00:00+07:00').find(token)).toEqual({ ok: false, why: 'expired' });
    expect(asked).toEqual([]);
  });
});
