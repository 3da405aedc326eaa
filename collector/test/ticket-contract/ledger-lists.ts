import type { Database } from '../../src/storage/database.ts';
import type { Ledger, TicketChange } from '../../src/tickets/ledger.ts';
import type { TicketRules } from '../../src/tickets/ticket-rules.ts';
import { DISPATCH, LEAD, MONDAY, OPERATOR, OTHER, VERIFY, contact, ticketId, type Act } from './office.ts';
import { next, numberOf, opened } from './ticket-changes.ts';

interface Listed {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly append: (changes: readonly TicketChange[]) => Promise<void>;
  readonly rules: TicketRules;
}

/** Lists, counts and look-ups of folded tickets. */
export function ledgerLists(given: () => Listed): void {
  let database: Database;
  let ledger: Ledger;
  let append: Listed['append'];
  let rules: TicketRules;
  beforeEach(() => {
    ({ database, ledger, append, rules } = given());
  });
  const ids = async (query: Partial<Parameters<Ledger['list']>[1]>): Promise<string[]> =>
    (await ledger.list(database.kysely, { limit: 100, ...query })).map(({ id }) => id);

  test('units find what they lead, support or were asked for, and what happened at their place; no longer what went elsewhere', async () => {
    const sent = opened(rules, 1, [
      [OPERATOR, VERIFY],
      [OPERATOR, { ...DISPATCH, supporting: [OTHER] }],
    ]);
    await append([sent, opened(rules, 2)]);
    expect(await ids({ units: [LEAD] })).toEqual([numberOf(1)]);
    expect(await ids({ units: [OTHER] })).toEqual([numberOf(1)]);
    expect(await ids({ units: ['c-lacdao'] })).toEqual([numberOf(2), numberOf(1)]);
    expect(await ids({ units: [] })).toEqual([]);
    const elsewhere = { type: 'return', rightUnit: 'phong_gddt' as typeof LEAD, note: 'n' as never } as const;
    await append([next(rules, sent, [contact(LEAD), elsewhere], [OPERATOR, DISPATCH])]);
    expect(await ids({ units: [LEAD] })).toEqual([]);
    expect(await ids({ leads: ['phong_gddt'] })).toEqual([numberOf(1)]);
  });

  test('every filter narrows a list; a page goes on behind a ticket, also through equal instants', async () => {
    const accepted = opened(
      rules,
      3,
      [
        [OPERATOR, VERIFY],
        [OPERATOR, DISPATCH],
        [contact(LEAD), { type: 'accept' }],
      ],
      {
        domain: 'media',
        kind: 'instruction',
        situation: 's',
      },
    );
    const rejected = opened(rules, 4, [
      [OPERATOR, { type: 'reject', rejection: 'out_of_scope', note: 'n' as never, suppressUntil: null }],
    ]);
    await append([opened(rules, 1), opened(rules, 2), accepted, rejected, opened(rules, 5, [], {}, MONDAY + 1000)]);
    expect(await ids({})).toEqual([5, 4, 3, 2, 1].map(numberOf));
    expect(await ids({ domains: ['media'] })).toEqual([numberOf(3)]);
    expect(await ids({ states: ['accepted', 'rejected'] })).toEqual([4, 3].map(numberOf));
    expect(await ids({ kinds: ['instruction'] })).toEqual([numberOf(3)]);
    expect(await ids({ open: false })).toEqual([numberOf(4)]);
    expect(await ids({ situation: 's' })).toEqual([numberOf(3)]);
    expect(await ids({ receivedFrom: MONDAY + 1 })).toEqual([numberOf(5)]);
    expect(await ids({ receivedTo: MONDAY + 1, limit: 2 })).toEqual([4, 3].map(numberOf));
    expect(await ids({ before: { receivedAt: MONDAY, id: ticketId(numberOf(3)) } })).toEqual([2, 1].map(numberOf));
    expect(await ids({ overdueAt: MONDAY + 2 * 3_600_000 })).toEqual([]);
    expect(await ids({ overdueAt: MONDAY + 2 * 3_600_000 + 1 })).toEqual([2, 1].map(numberOf));
  });

  test('the newest ticket of a situation is found, open or not; numbers of a year go on', async () => {
    const close = [
      [OPERATOR, { type: 'reject', rejection: 'out_of_scope', note: 'n' as never, suppressUntil: null }],
    ] as const satisfies readonly Act[];
    await append([opened(rules, 7, close, { situation: 'a' }), opened(rules, 41, [], { situation: 'a' }, MONDAY + 1)]);
    await append([opened(rules, 8, close, { situation: 'b' })]);
    const found = await ledger.bySituation(database.kysely, ['a', 'b', 'c']);
    expect([...found].map(([key, { id }]) => [key, id]).sort()).toEqual([
      ['a', numberOf(41)],
      ['b', numberOf(8)],
    ]);
    expect(await ledger.lastNumber(database.kysely, 2024)).toBe(41);
    expect(await ledger.lastNumber(database.kysely, 2025)).toBe(0);
  });

  test('tickets are counted by state, unit, severity and domain', async () => {
    await append([
      opened(rules, 1),
      opened(rules, 2),
      opened(rules, 3, [
        [OPERATOR, VERIFY],
        [OPERATOR, DISPATCH],
      ]),
    ]);
    const counted = await ledger.count(database.kysely);
    expect([...counted].sort((a, b) => b.n - a.n)).toEqual([
      { state: 'received', unit: 'c-lacdao', severity: 'warning', domain: 'health', n: 2 },
      { state: 'dispatched', unit: LEAD, severity: 'warning', domain: 'health', n: 1 },
    ]);
  });
}
