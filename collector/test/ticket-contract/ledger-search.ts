import fc from 'fast-check';
import { sql } from 'kysely';
import type { Database } from '../../src/storage/database.ts';
import { ticketWords } from '../../src/storage/migrations/0014-ticket-words.ts';
import type { Ledger, TicketChange } from '../../src/tickets/ledger.ts';
import { rankOfTicket, soughtWords, wordsOfTicket } from '../../src/tickets/ticket-search.ts';
import type { TicketRules } from '../../src/tickets/ticket-rules.ts';
import { FINAL_STATES, type Ticket } from '../../src/tickets/ticket.ts';
import { DISPATCH, LEAD, MONDAY, OPERATOR, VERIFY, type Act } from './office.ts';
import { numberOf, opened } from './ticket-changes.ts';

interface Searched {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly append: (changes: readonly TicketChange[]) => Promise<void>;
  readonly rules: TicketRules;
}

const TITLES = [
  ['Cảnh báo: Sốt xuất huyết – Xã Lạc Đạo', 'Alert: Dengue – Xã Lạc Đạo'],
  ['Cảnh báo: Sốt xuất huyết – Xã Lạc Hồng', 'Alert: Dengue – Xã Lạc Hồng'],
  ['Chậm cập nhật số liệu: Thu ngân sách – Xã Chỉ Đạo', 'Late figures: Budget revenue – Xã Chỉ Đạo'],
  ['Phản ánh qua điện thoại: Quốc lộ 21 – Xã Lạc Đạo', 'Report by phone: Road 21 – Xã Lạc Đạo'],
] as const;

const REJECT: Act = [OPERATOR, { type: 'reject', rejection: 'out_of_scope', note: 'n' as never, suppressUntil: null }];
const SENT: readonly Act[] = [
  [OPERATOR, VERIFY],
  [OPERATOR, DISPATCH],
];
const NUMBERS = [1, 2, 5, 20, 21, 22, 210, 211, 321, 2024];

const asked = fc.oneof(
  fc.constantFrom('21', '021', 'PH-2024-00021', 'ph-2024-0002', '2024-21', '21/2024', '00021/PĐH', 'phiếu 21', '2024'),
  fc
    .array(
      fc.constantFrom(
        'lạc',
        'dao',
        'Đạo',
        'HONG',
        'xa',
        'canh',
        'báo',
        'sot',
        '21',
        'road',
        'x',
        'lac đ',
        '%',
        '_',
        "'",
      ),
    )
    .map((words) => words.join(' ')),
);

/** Search by words: the same rule in SQL as in `rankOfTicket`. */
export function ledgerSearch(given: () => Searched): void {
  let database: Database;
  let ledger: Ledger;
  let append: Searched['append'];
  let rules: TicketRules;
  beforeEach(() => {
    ({ database, ledger, append, rules } = given());
  });
  const found = async (text: string, over: object = {}): Promise<string[]> =>
    (await ledger.search(database.kysely, { sought: soughtWords(text), limit: 100, ...over })).map(({ id }) => id);
  const titled = (n: number, at: number, acts: readonly Act[] = [], change: object = {}): TicketChange => {
    const [vi, en] = TITLES[n % TITLES.length] ?? TITLES[0];
    return opened(rules, n, acts, { title: { vi, en }, ...change }, MONDAY + at);
  };

  test('a search answers by the one rule: number, beginning, every word; open before ended, newest first', async () => {
    const changes = NUMBERS.map((n, index) => titled(n, (index % 4) * 1000, index % 3 === 0 ? [REJECT] : []));
    await append(changes);
    const all = changes.map(({ after }) => after);
    await fc.assert(
      fc.asyncProperty(asked, async (text) => {
        expect([text, await found(text)]).toEqual([text, expected(all, text)]);
      }),
      { numRuns: 150 },
    );
  });

  test('pages of a search are the whole of it', async () => {
    await append(NUMBERS.map((n) => titled(n, n)));
    const whole = await found('xa');
    const parts = await Promise.all([0, 4, 8].map((offset) => found('xa', { offset, limit: 4 })));
    expect(whole).toHaveLength(NUMBERS.length);
    expect(parts.flat()).toEqual(whole);
  });

  test('tickets of an older installation are found as well', async () => {
    await append(NUMBERS.map((n) => titled(n, n)));
    const before = await Promise.all(['21', 'lac dao', 'road'].map((text) => found(text)));
    await sql`drop table ticket_words`.execute(database.kysely);
    await ticketWords(database.dialect).up(database.kysely);
    expect(await Promise.all(['21', 'lac dao', 'road'].map((text) => found(text)))).toEqual(before);
  });

  test('of five thousand tickets a search takes far less than 30 ms of work, whatever is asked', async () => {
    for (let from = 1; from <= 5000; from += 500)
      await append(Array.from({ length: 500 }, (_, n) => titled(from + n, from + n, n % 5 === 0 ? [REJECT] : SENT)));
    for (const text of ['lac dao', 'x', 'xa canh bao', 'PH-2024-00021', '21', 'ph', 'khong co']) {
      const before = process.cpuUsage(); // others use this machine, too
      for (let turn = 0; turn < 5; turn += 1) await found(text, { limit: 9 });
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 5 / 1000).toBeLessThan(30);
    }
  });

  test('only where it is asked: units that have to do with it, domains; none of them finds nothing', async () => {
    const sent = titled(4, 0, SENT);
    await append([sent, titled(8, 1), titled(12, 2, [], { domain: 'media' })]);
    expect(await found('lac dao')).toEqual([12, 8, 4].map(numberOf));
    expect(await found('lac dao', { units: [LEAD] })).toEqual([numberOf(4)]);
    expect(await found(numberOf(8), { units: [LEAD] })).toEqual([]);
    expect(await found('lac dao', { domains: ['media'] })).toEqual([numberOf(12)]);
    expect(await found('lac dao', { units: [] })).toEqual([]);
    expect(await found('lac dao', { domains: [] })).toEqual([]);
    expect(await found(' % ')).toEqual([]);
  });
}

const standing = ({ state }: Ticket): number => (FINAL_STATES.includes(state) ? 0 : 1);

/** The rule without a database. */
function expected(all: readonly Ticket[], text: string): string[] {
  const sought = soughtWords(text);
  return all
    .flatMap((ticket) => {
      const rank = rankOfTicket(ticket.number, wordsOfTicket(ticket.number, ticket.title), sought);
      return rank === null ? [] : [{ ticket, rank, received: ticket.cycles[0]?.receivedAt ?? 0 }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        standing(b.ticket) - standing(a.ticket) ||
        b.received - a.received ||
        (a.ticket.id < b.ticket.id ? 1 : -1),
    )
    .map(({ ticket }) => ticket.id);
}
