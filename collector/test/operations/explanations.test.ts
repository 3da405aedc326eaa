import { readStatement } from '../../src/accounting/read-statement.ts';
import { statementRows } from '../../src/accounting/statement-table.ts';
import type { UnitId } from '../../src/catalog/unit.ts';
import type { CommandInput } from '../../src/operations/operations.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { deskAtWork, signalOf, type DeskAtWork } from './desk-at-work.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const LEAD = 'ttyt_huyen' as UnitId;
const CONTACT = 'dau-moi-ttyt-huyen';
const ID = 'PH-2024-00001';
const TURN = `${ID}/1/1`;
const EXPLAIN: CommandInput = { type: 'explain', turn: TURN, note: 'Thiếu hóa chất' };
const ADMIT: CommandInput = {
  type: 'admitExplanation',
  turn: TURN,
  note: 'Thiếu hóa chất',
  documentNumber: '7/CV-TTYT',
};
const ADJUST: CommandInput = {
  ...{ type: 'adjustAccount', turn: TURN, excused: true, documentNumber: '12/QĐ-UBND', note: null },
  approver: 'chu-tich' as never,
};

const catalog = await shippedCatalog('demo');
let desk: DeskAtWork;
afterEach(() => desk.close());

/** Dispatched on 3 June, done on the 12th: late, in the report month that ends on 14 June. */
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: at('2024-06-03T08:00') });
  await desk.signal(signalOf());
  await does('truong-ca', { type: 'verify', note: null });
  await does('truong-ca', { type: 'dispatch', lead: null, supporting: null, emergency: false, reason: null });
  await desk.until(at('2024-06-12T10:00'));
  await does(CONTACT, { type: 'accept' });
  await does(CONTACT, { type: 'report', note: 'Đang phun', committedAt: at('2024-06-13T10:00') });
  await does(CONTACT, { type: 'resolve', result: 'Đã phun hóa chất', documentNumber: null });
});

async function does(person: string, command: CommandInput): Promise<void> {
  expect(await desk.does(person, ID, command)).toMatchObject({ ok: true });
}

async function line() {
  const { database, operations } = desk;
  const sources = { database, catalog, ledger: operations.ledger, accounts: operations.accounts };
  const read = await readStatement({ period: '2024-06', unit: LEAD, asOf: desk.now(), now: desk.now() }, sources);
  if (!read.ok) throw new Error(read.refusal);
  const found = read.value.lines.find(({ phase }) => phase === 'handle');
  if (found === undefined) throw new Error('the statement does not list the turn');
  return { ...found, printed: statementRows(read.value).flat().join(' | ') };
}

test('a unit explains until three working days after the statement of the month, not later', async () => {
  expect(await line()).toMatchObject({ turn: TURN, counted: 'late', explanation: null });
  await desk.until(at('2024-06-20T17:30'));
  expect(await desk.does('dau-moi-xa', ID, EXPLAIN)).toMatchObject({ ok: false });
  await does(CONTACT, EXPLAIN);
  await desk.until(at('2024-06-20T17:31'));
  expect(await desk.does(CONTACT, ID, EXPLAIN)).toMatchObject({
    ...{ ok: false, refusal: 'explanation is too late', until: at('2024-06-20T17:30') },
  });
});

test('what comes later by document the chief of the office admits, and it is printed as late', async () => {
  expect(await desk.does('chanh-van-phong', ID, ADMIT)).toMatchObject({ refusal: 'unit may explain itself' });
  await desk.until(at('2024-06-24T08:00'));
  await does('chanh-van-phong', ADMIT);
  expect((await line()).printed).toContain('Giải trình muộn theo 7/CV-TTYT, 24/06/2024 08:00, chưa trả lời');
  await does('truong-ca', { type: 'answerExplanation', turn: TURN, accepted: true, note: null });
  expect(await line()).toMatchObject({ counted: 'excused', explanation: { documentNumber: '7/CV-TTYT' } });
});

test('a closed period changes by an approved adjustment alone, pending until the approver has spoken', async () => {
  await desk.until(at('2024-06-24T08:00'));
  const closing = { period: '2024-06', unit: LEAD, statement: '0'.repeat(64), by: 'chanh-van-phong' };
  await desk.database.writeExclusively((tables) =>
    desk.operations.ledger.appendDesk(
      tables,
      [{ type: 'PeriodClosed', ...closing, documentNumber: '3/TB', at: desk.now() }],
      desk.now(),
    ),
  );
  expect(await desk.does('chanh-van-phong', ID, ADMIT)).toMatchObject({ refusal: 'period is closed' });
  expect(await desk.does(CONTACT, ID, EXPLAIN)).toMatchObject({ refusal: 'period is closed' });
  await does('chanh-van-phong', ADJUST);
  expect(await line()).toMatchObject({ counted: 'late', pending: { documentNumber: '12/QĐ-UBND', excused: true } });
  expect((await line()).printed).toContain('chờ duyệt điều chỉnh theo 12/QĐ-UBND');
  const asked = await desk.operations.pages.list(desk.database.kysely, { limit: 100 });
  const told = asked.filter(({ reason }) => reason === 'adjustment').map(({ role, person }) => `${role} ${person}`);
  expect(new Set(told)).toEqual(new Set(['chair chu-tich']));
  const approve: CommandInput = { type: 'approveAdjustment', turn: TURN };
  expect(await desk.does('truong-ca', ID, approve)).toMatchObject({ refusal: 'not your role' });
  await does('chu-tich', approve);
  expect(await line()).toMatchObject({ counted: 'excused', excuse: { by: 'adjustment' } });
  expect(await line()).not.toHaveProperty('pending');
});
