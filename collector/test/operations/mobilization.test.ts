import type { CommandInput } from '../../src/operations/operations.ts';
import type { TicketId } from '../../src/tickets/received.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { deskAtWork, signalOf, type DeskAtWork } from './desk-at-work.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const ID = 'PH-2024-00001' as TicketId;
const UNIT = 'ttyt_huyen' as never;
const UNTIL = at('2024-06-04T17:00');

const catalog = await shippedCatalog('demo');
let desk: DeskAtWork;
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: at('2024-06-03T08:00') });
  await desk.signal(signalOf());
  const request = { type: 'requestMobilization', request: 'm1', units: [UNIT], note: 'Cần lực lượng', until: UNTIL };
  await does('truong-ca', request as CommandInput);
});
afterEach(() => desk.close());

async function does(person: string, command: CommandInput): Promise<void> {
  expect(await desk.does(person, ID, command)).toMatchObject({ ok: true });
}
const approve = () => does('chu-tich', { type: 'approveMobilization', request: 'm1', documentNumber: '9/QĐ-UBND' });
const events = async () => (await desk.operations.ledger.eventsOf(desk.database.kysely, ID)).map(({ type }) => type);
const told = async () =>
  (await desk.operations.pages.list(desk.database.kysely, { limit: 1000 }))
    .filter(({ reason, createdAt }) => reason === 'mobilization' && createdAt >= UNTIL)
    .map(({ role }) => role);

test('when the planned end passes and nobody released the people, shift lead and office are told, once', async () => {
  await approve();
  await desk.until(UNTIL - 1);
  expect(await events()).not.toContain('MobilizationOutlasted');
  await desk.until(at('2024-06-10T17:00'));
  expect((await events()).filter((type) => type === 'MobilizationOutlasted')).toHaveLength(1);
  expect(new Set(await told())).toEqual(new Set(['ioc_shift_lead', 'office_chief']));
});

test('also when the ticket itself ended before', async () => {
  await approve();
  await does('truong-ca', { type: 'reject', rejection: 'not_reproducible', note: 'Không có', suppressUntil: null });
  await desk.until(at('2024-06-10T17:00'));
  expect(await events()).toContain('MobilizationOutlasted');
  await does('truong-ca', { type: 'releaseMobilization', request: 'm1' });
});

test('nobody is told of people who were released, or never allowed', async () => {
  await desk.until(at('2024-06-05T08:00'));
  await approve();
  await does('truong-ca', { type: 'releaseMobilization', request: 'm1' });
  await desk.until(at('2024-06-10T17:00'));
  expect(await events()).not.toContain('MobilizationOutlasted');
});

test('what the people are called up for is in the vault, not in the ledger', async () => {
  await approve();
  const task = 'Ông Nguyễn Giả Định mang máy phun';
  await does('truong-ca', { type: 'callUp', request: 'm1', unit: UNIT, person: null, count: 3, task });
  const rows = await desk.operations.ledger.rows(desk.database.kysely, { after: 0, limit: 1000 });
  const bodies = rows.map(({ body }) => body).join('\n');
  expect(bodies).toContain('PeopleCalledUp');
  expect(bodies).not.toContain('Giả Định');
});
