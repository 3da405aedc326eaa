import ExcelJS from 'exceljs';
import { parse } from 'csv-parse/sync';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  CHAIR,
  DISPATCH,
  LEAD,
  OFFICE_CHIEF,
  OPERATOR,
  RESOLVE,
  VERIFY,
  WAIT,
  begin,
  contact,
  go,
  on,
  report,
  rulesOf,
  type Story,
} from '../../test/ticket-contract/office.ts';
import { periodId, periodSpan } from '../kernel/period.ts';
import { statementCsv } from './statement-csv.ts';
import { statementHtml } from './statement-html.ts';
import { statementJson } from './statement-json.ts';
import { statementXlsx } from './statement-xlsx.ts';
import { shownNumber } from './statement-words.ts';
import { statementOf, type Statement } from './statement.ts';
import { turnsOf } from './turns-of.ts';

const catalog = await shippedCatalog('van-lam');
const rules = rulesOf(catalog);
const TITLE = { vi: '=HYPERLINK("x"), "ngập" <b>', en: 'flood' };

const story = (number: string, ...acts: Parameters<typeof go>[2][]): Story =>
  go(
    rules,
    begin(rules, { number, title: TITLE }),
    [OPERATOR, VERIFY, on('2024-05-27 08:20')],
    [OPERATOR, DISPATCH, on('2024-05-27 08:30')],
    [contact(LEAD), { type: 'accept' }, on('2024-05-27 09:00')],
    ...acts,
  );
const LATE = story(
  'PH-2024-00001',
  [contact(LEAD), WAIT, on('2024-05-27 10:00')],
  [contact(LEAD), { type: 'resume' }, on('2024-05-28 10:00')],
  [contact(LEAD), report(on('2024-06-10 09:00')), on('2024-06-03 09:00')],
  [contact(LEAD), RESOLVE, on('2024-06-03 09:00')],
);
const IN_TIME = story('PH-2024-00002', [contact(LEAD), RESOLVE, on('2024-05-28 09:00')]);

function statement(unit: Statement['unit']['id'] = LEAD, stories = [LATE, IN_TIME]): Statement {
  const folded = stories.map(({ ticket, events }) => turnsOf(ticket.id, events));
  return statementOf({
    lives: { tickets: folded.map(({ account }) => account), turns: folded.flatMap(({ turns }) => turns) },
    ...{ unit: unit as typeof LEAD, asOf: on('2024-06-17 09:00'), catalog },
    period: { id: '2024-06', ...periodSpan(periodId('2024-06')) },
    known: {
      ...{ ledger: { position: 17, hash: 'a'.repeat(64) }, calendar: catalog.calendar, closings: [] },
      ...{ calendarVersion: 'c1', catalogVersion: 'k1' },
    },
  });
}

describe('the statement of a unit', () => {
  test('names late ones first, measured on the unit’s clock without the waiting', () => {
    const { lines, account, ledger, status } = statement();
    expect(lines.map(({ number, counted }) => [number, counted])).toEqual([
      ['PH-2024-00001', 'late'],
      ['PH-2024-00002', 'on_time'],
    ]);
    // 1.5 h before the waiting; from Tuesday 10:00 to Monday 9:00 four working days less an hour.
    expect(lines[0]).toMatchObject({ workingMinutes: 90 + 4 * 480 - 60, turn: 'PH-2024-00001/1/3' });
    expect(account).toMatchObject({ n: 2, onTime: 1, late: 1 });
    expect([ledger.position, status.state]).toEqual([17, 'explaining']);
  });

  test('an adjustment that awaits its approver is named above the lines, and counts for nothing yet', () => {
    const turn = `${LATE.ticket.id}/1/3`;
    const asked = { type: 'adjustAccount', turn, excused: true, documentNumber: '12/QĐ-UBND', note: null } as const;
    const at = on('2024-06-16 09:00');
    const adjusted = go(rules, LATE, [OFFICE_CHIEF, { ...asked, approver: 'chu-tich' as never }, at]);
    const one = statement(LEAD, [adjusted, IN_TIME]);
    expect([one.status.adjustmentsPending, one.account.late]).toEqual([1, 1]);
    expect(statementHtml(one)).toContain('Điều chỉnh chờ duyệt');
    const approved = go(rules, adjusted, [CHAIR, { type: 'approveAdjustment', turn }, at]);
    const then = statement(LEAD, [approved, IN_TIME]);
    expect([then.status.adjustmentsPending, then.account.late, then.account.excused]).toEqual([undefined, 0, 1]);
    expect(statementHtml(then)).not.toContain('Điều chỉnh chờ duyệt');
  });

  test('its time adds up to the life of the tickets', () => {
    for (const unit of [LEAD, 'ioc']) {
      const { tickets, totalMinutes, ...parts } = statement(unit).time;
      expect(tickets).toBe(2);
      expect(Object.values(parts).reduce((sum, minutes) => sum + minutes, 0)).toBeCloseTo(totalMinutes, 1);
    }
  });

  test('as JSON it is canonical, and the same twice', () => {
    expect(statementJson(statement())).toBe(statementJson(statement()));
    expect(JSON.parse(statementJson(statement()))).toMatchObject({ unit: { id: LEAD }, asOf: on('2024-06-17 09:00') });
  });

  test('as CSV it opens in Excel: mark of UTF-8, CRLF, quotes, and no text that becomes a formula', () => {
    const csv = statementCsv(statement());
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows = parse(csv, { bom: true }) as string[][];
    expect(rows.length).toBe(3);
    expect(rows[1]?.[1]).toBe(`'${TITLE.vi}`);
    expect(csv.split('\r\n').length).toBe(4);
  });

  test('as a workbook it holds the same lines, and no time but asOf', async () => {
    const bytes = await statementXlsx(statement());
    await new Promise((resolve) => setTimeout(resolve, 2100)); // the packer's clock counts in twos
    expect((await statementXlsx(statement())).equals(bytes)).toBe(true);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const cells = workbook.worksheets[0]?.getColumn(1).values ?? [];
    expect(cells).toEqual(expect.arrayContaining(['PH-2024-00001', 'PH-2024-00002', 'Số phiếu']));
    expect(workbook.created.getTime()).toBe(on('2024-06-17 09:00'));
  });

  test('as HTML it has the form of an official document, texts escaped', () => {
    const html = statementHtml(statement());
    expect(html).toContain('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(html).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(html).toContain('ngày 17 tháng 6 năm 2024');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('<b>,');
    expect(html).toContain('17: aaaa');
  });

  test.each([
    [1234.5, 1, '1.234,5'],
    [-1234567, 0, '-1.234.567'],
    [0, 0, '0'],
    [null, 1, '–'],
  ])('%p with %i decimals is written %s', (value, decimals, written) => {
    expect(shownNumber(value, decimals)).toBe(written);
  });
});
