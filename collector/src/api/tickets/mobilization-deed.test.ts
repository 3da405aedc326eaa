import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import { begin, CHAIR, go, MONDAY, on, ref, rulesOf, SHIFT_LEAD, THIRD } from '../../../test/ticket-contract/office.ts';
import type { TextRef } from '../../tickets/received.ts';
import { mobilizationDeeds } from './mobilization-deed.ts';

const UNTIL = on('2024-05-28 17:00');
const texts = new Map<TextRef, string | null>([
  [ref('why'), 'Ổ dịch <lan rộng>'],
  [ref('task'), null],
]);

test('the deed of a mobilisation names who asked, the document, who was called up and came, and who released them', async () => {
  const rules = rulesOf(await shippedCatalog('van-lam'));
  const { ticket, events } = go(
    rules,
    begin(rules),
    [
      SHIFT_LEAD,
      { type: 'requestMobilization', request: 'm1', units: [THIRD], note: ref('why'), until: UNTIL },
      MONDAY,
    ],
    [CHAIR, { type: 'approveMobilization', request: 'm1', documentNumber: '9/QĐ-UBND' }],
    [SHIFT_LEAD, { type: 'callUp', request: 'm1', unit: THIRD, person: null, count: 12, task: ref('task') }],
    [SHIFT_LEAD, { type: 'markPresence', request: 'm1', call: 'm1/1', presence: 'present' }],
    [CHAIR, { type: 'releaseMobilization', request: 'm1' }],
  );
  const [deed, ...others] = mobilizationDeeds(ticket, events, texts);
  expect([deed?.path, others]).toEqual(['dieu-dong-01.html', []]);
  for (const words of [
    ...['Đề nghị: Ổ dịch &lt;lan rộng&gt;', '9/QĐ-UBND', '12 người', '(đã xóa)', 'có mặt', 'truong-ca', 'chu-tich'],
    ...['28/05/2024 17:00', 'Kết thúc điều động', 'đã kết thúc', 'phong_gddt'],
  ])
    expect(deed?.content).toContain(words);
  expect(mobilizationDeeds(ticket, events, texts)).toEqual([deed]);
});

test('a ticket for which nobody was mobilised has no deed', async () => {
  const rules = rulesOf(await shippedCatalog('van-lam'));
  const { ticket, events } = begin(rules);
  expect(mobilizationDeeds(ticket, events, texts)).toEqual([]);
});
