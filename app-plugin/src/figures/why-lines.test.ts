import type { WhyAnswer } from '@vnioc/contract/why.ts';
import { fakeOffice } from '../test/fake-collector.ts';
import type { IndicatorRow, Office } from '../office/office.ts';
import { whyLines } from './why-lines.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);

const indicator = (id: string, over: Partial<IndicatorRow> = {}): IndicatorRow => ({
  ...{ id, domain: 'budget', name: id, nameEn: id, cadence: 'weekly', legalBasis: 'QĐ 1670/QĐ-UBND, Điều 8' },
  shown: { symbol: '%', symbolEn: '%', factor: 0.01, decimals: 1 },
  ...over,
});
const term = (id: string) => ({ indicator: id, sign: 1 }) as const;
const RATE = indicator('rate', {
  formula: { kind: 'ratio', numerator: [term('revenue')], denominator: [term('plan')] },
});
const MONEY = { symbol: 'triệu đồng', symbolEn: 'million VND', factor: 1e6, decimals: 0 };
const REGISTER = new Map(
  [
    RATE,
    indicator('revenue', { name: 'Tổng thu', shown: MONEY }),
    indicator('plan', { name: 'Dự toán', shown: MONEY }),
  ].map((one) => [one.id, one]),
);
const office: Office = fakeOffice({ indicator: (id) => REGISTER.get(id) });

const WHY: WhyAnswer = {
  ...{ indicator: 'rate', unit: 'd', state: 'normal', since: at('2026-11-16T08:00'), judged: 'normal', owedHere: true },
  ...{ period: '2026-W46', periodFrom: at('2026-11-06T00:00'), periodTo: at('2026-11-13T00:00'), value: 0.912 },
  ...{ numerator: 912, denominator: 1000, revision: 2, knownAt: at('2026-11-18T10:40'), quality: 'derived' },
  ...{ present: null, expected: null, dueAt: null, freshness: [] },
  source: { id: 's', name: 'Thu chi ngân sách', nameEn: 'Budget', owner: 'phong_tai_chinh' },
  target: {
    ...{ kind: 'curve', low: { target: 0.874, warning: 0.79, critical: 0.66 }, high: null, relative: false },
    ...{ perUnit: false, line: null, reference: 'elapsed_year_share', windowDays: null, minimumN: null },
  },
  inputs: [{ part: 'numerator', sign: 1, indicator: 'revenue', period: '2026-W46', value: 912e6 }],
};

const textsOf = (why: WhyAnswer, term: string): readonly string[] =>
  whyLines(why, office, 'vi').find((line) => line.term === term)?.texts ?? [];

test('period, revision, formula and thresholds are said in the words of the office', () => {
  expect(textsOf(WHY, 'Kỳ')).toEqual(['tuần 46/2026 (06/11/2026 – 12/11/2026)']);
  expect(textsOf(WHY, 'Bản')).toEqual(['bản 2, ghi nhận 18/11/2026 10:40, 1 ngày trước']);
  expect(textsOf(WHY, 'Cách tính')).toEqual(['Tổng thu ÷ Dự toán', 'Tổng thu: 912 triệu đồng (tuần 46/2026)']);
  expect(textsOf(WHY, 'Ngưỡng')).toEqual(['Mục tiêu ≥ 87,4%', 'cảnh báo dưới 79,0%; nghiêm trọng dưới 66,0%']);
  expect(textsOf(WHY, 'Căn cứ')).toEqual(['QĐ 1670/QĐ-UBND, Điều 8']);
});

test('a missing figure is no 0, and what nobody said is left out', () => {
  const nothing = { ...WHY, value: null, numerator: null, revision: null, knownAt: null, quality: null, source: null };
  expect(textsOf(nothing, 'Số liệu')).toEqual(['Chưa có số liệu']);
  expect(textsOf(nothing, 'Bản')).toEqual([]);
  expect(textsOf(nothing, 'Nguồn')).toEqual(['Không do nguồn nào gửi trực tiếp']);
});

test('lateness is said with its cause: a fault of the source is not the unit’s', () => {
  const line = { source: 's', unit: 'd', period: '2026-W47', dueAt: at('2026-11-19T07:12'), receivedAt: null };
  const late = { ...line, status: 'late', cause: 'source', present: 0, expected: 5 } as const;
  expect(textsOf({ ...WHY, freshness: [late] }, 'Độ mới')).toEqual([
    'tuần 47/2026: quá hạn, hạn 07:12 hôm nay, 3 giờ trước; lỗi hệ thống nguồn',
  ]);
  const inTime = { ...late, status: 'received', cause: null } as const;
  expect(textsOf({ ...WHY, freshness: [inTime] }, 'Độ mới')).toEqual(['Đủ số đến hạn']);
});

test('an aggregate says that it is judged below', () => {
  expect(textsOf({ ...WHY, state: 'critical', judged: 'critical', owedHere: false }, '')).toEqual([
    'Không đánh giá riêng ở cấp này: tổng hợp từ các đơn vị bên dưới',
  ]);
});
