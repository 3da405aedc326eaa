import type { PersonId } from '../../src/catalog/person.ts';
import type { UnitId } from '../../src/catalog/unit.ts';
import type { Deputy, DutyRow, Shift } from '../../src/duty/duty.ts';
import { sqlDutyStore } from '../../src/duty/sql-duty-store.ts';
import { endedLinks } from '../../src/paging/ended-links.ts';
import { sqlPageLinks, type PageLink } from '../../src/paging/page-links.ts';
import type { Page } from '../../src/paging/page.ts';
import { sqlPageStore } from '../../src/paging/sql-page-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { ACCEPTED, changeBy, DISPATCHED, ID, LEAD, received, RESOLVED, RETURNED } from './example-ticket.ts';

const PERSON = 'an' as PersonId;
const page = (id: string, about: Partial<Page> = {}): Page => ({
  ...{
    id,
    messageId: `<${id}@test>`,
    ticket: ID,
    reason: 'dispatched',
    unit: LEAD,
    person: PERSON,
    role: 'unit_contact',
  },
  ...{ deputyOf: null, channel: 'mail', createdAt: 10, sendAt: 20, outcome: 'waiting', attempts: 0, repeated: false },
  ...{ sentAt: null, detail: null },
  ...about,
});
const LINK: PageLink = {
  ...{ page: 'p', ticket: ID, person: PERSON, unit: LEAD, role: 'unit_contact', deputyOf: null },
  ...{ issuedAt: 0, expiresAt: 100 },
};

/** What the stores of pages, links and duty promise on every engine. */
export function storesContract(open: () => Promise<Database>): void {
  describe('pages', () => {
    test('are kept once, changed and read back whole, newest first', async () => {
      const [database, store] = [await open(), sqlPageStore()];
      const tables = database.kysely;
      const pages = [page('a'), page('b', { createdAt: 11, ticket: null, person: null, outcome: 'nobody' })];
      await store.add(tables, pages);
      await store.add(tables, [page('a', { reason: 'overdue' })]);
      const sent = page('a', { outcome: 'repeated', attempts: 2, repeated: true, sentAt: 30, detail: 'x' });
      await store.update(tables, sent);
      expect(await store.load(tables, ['a', 'none'])).toEqual([sent]);
      expect(await store.list(tables, { limit: 9 })).toEqual([pages[1], sent]);
      expect(await store.list(tables, { ticket: ID, limit: 9 })).toEqual([sent]);
      expect(await store.list(tables, { outcomes: ['nobody'], limit: 9 })).toEqual([pages[1]]);
      expect(await store.count(tables)).toContainEqual({ channel: 'mail', outcome: 'repeated', n: 1 });
    });

    test('of thousands of alerts are added at once', async () => {
      const [database, store] = [await open(), sqlPageStore()];
      await store.add(
        database.kysely,
        Array.from({ length: 2500 }, (_, n) => page(`p${n}`)),
      );
      expect(await store.count(database.kysely)).toEqual([{ channel: 'mail', outcome: 'waiting', n: 2500 }]);
    });
  });

  describe('one-time links', () => {
    const fresh = async () => {
      const [database, links] = [await open(), sqlPageLinks()];
      const tables = database.kysely;
      return { tables, links, token: await links.issue(tables, LINK) };
    };

    test('are found by their 256 bits only, which nobody keeps', async () => {
      const { tables, links, token } = await fresh();
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(await links.find(tables, token, 99)).toEqual({ ok: true, value: LINK });
      expect(await links.find(tables, `${token.slice(0, -1)}!`, 99)).toMatchObject({ refusal: 'unknown' });
      expect(await links.issue(tables, LINK)).not.toBe(token);
      const rows = await tables
        .withTables<{ page_links: Record<string, unknown> }>()
        .selectFrom('page_links')
        .selectAll()
        .execute();
      expect(JSON.stringify(rows)).not.toContain(token);
    });

    test('expire', async () => {
      const { tables, links, token } = await fresh();
      expect(await links.find(tables, token, 100)).toMatchObject({ refusal: 'expired' });
    });

    test.each([
      ['accepting leaves them open', [ACCEPTED], true],
      ['returning ends them', [RETURNED], false],
      ['being done ends them', [ACCEPTED, RESOLVED], false],
    ] as const)('%s', async (_what, events, open) => {
      const { tables, links, token } = await fresh();
      await links.end(tables, endedLinks(changeBy(received(), DISPATCHED, ...events)), 50);
      expect((await links.find(tables, token, 60)).ok).toBe(open);
    });

    test('of another unit stay', async () => {
      const { tables, links, token } = await fresh();
      await links.end(tables, [{ ticket: ID, unit: 'c-tanquang' as UnitId }], 50);
      expect((await links.find(tables, token, 60)).ok).toBe(true);
    });
  });

  describe('duty', () => {
    const row: DutyRow = { id: 'd', unit: LEAD, role: 'unit_contact', person: PERSON, from: 10, to: 20 };
    const deputy: Deputy = {
      id: 'e',
      person: PERSON,
      deputy: 'binh' as PersonId,
      role: 'chair',
      from: 10,
      to: 20,
      documentNumber: '1/QĐ',
    };
    const shift: Shift = {
      id: 's',
      lead: PERSON,
      startedAt: 10,
      plannedEnd: 20,
      endedAt: null,
      signedBy: null,
      entries: [],
    };

    test('rows of the roster hold from their first instant to before their last, and are replaced by id', async () => {
      const [{ kysely: tables }, store] = [await open(), sqlDutyStore()];
      await store.putDuties(tables, [row, { ...row, id: 'f', unit: 'c-tanquang' as UnitId, from: 30, to: 40 }]);
      expect(await store.duties(tables, { at: 10 })).toEqual([row]);
      expect(await store.duties(tables, { at: 20 })).toEqual([]);
      expect(await store.duties(tables, { from: 20, to: 31 })).toMatchObject([{ id: 'f' }]);
      await store.putDuties(tables, [{ ...row, to: 15 }]);
      expect(await store.duties(tables, { unit: LEAD })).toEqual([{ ...row, to: 15 }]);
    });

    test('deputies have dates and a document', async () => {
      const [{ kysely: tables }, store] = [await open(), sqlDutyStore()];
      await store.putDeputies(tables, [deputy]);
      expect(await store.deputies(tables, 19)).toEqual([deputy]);
      expect(await store.deputies(tables, 20)).toEqual([]);
      expect(await store.deputies(tables)).toEqual([deputy]);
    });

    test('the shift book is read newest first, open shifts apart', async () => {
      const [{ kysely: tables }, store] = [await open(), sqlDutyStore()];
      await store.saveShift(tables, shift);
      const ended: Shift = {
        ...shift,
        endedAt: 20,
        signedBy: PERSON,
        entries: [{ at: 12, kind: 'call', by: PERSON, ref: 'r' }],
      };
      await store.saveShift(tables, ended);
      const next = { ...shift, id: 's2', startedAt: 20, plannedEnd: 30 };
      await store.saveShift(tables, next);
      expect(await store.shifts(tables, { limit: 5 })).toEqual([next, ended]);
      expect(await store.shifts(tables, { open: true, limit: 5 })).toEqual([next]);
      expect(await store.shifts(tables, { open: false, limit: 5 })).toEqual([ended]);
    });
  });
}
