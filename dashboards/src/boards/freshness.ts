import { RowBuilder, type DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { dashboardFrame, TAGS, unitVariable } from '../frame/dashboard-frame.ts';
import { dashboardUid } from '../frame/ids.ts';
import { AMBER, BLUE_GREY, GREEN } from '../look/state-look.ts';
import { OUTCOMES } from '../look/words.ts';
import { columns, hidden } from '../panels/columns.ts';
import { completenessShare, SHARE } from '../panels/completeness.ts';
import { bars, namedSeries, table, thresholds, trend } from '../panels/panels.ts';
import { lateLines } from '../panels/tables.ts';
import { DATA_SOURCES, type Audience } from '../queries/data-sources.ts';
import { indicators, prometheusNow, prometheusRange } from '../queries/queries.ts';
import type { Registers } from '../registers/registers.ts';

/** What is owed and what came: the matrix of completeness, what is late and why, how the sources run. */
export function freshnessDashboard(registers: Registers, audience: Audience): DashboardBuilder {
  const board = dashboardFrame({
    uid: dashboardUid('freshness'),
    title: 'Độ tươi và độ đầy đủ của số liệu',
    description: 'Số liệu phải nộp, đã có, chậm vì sao; lỗi của hệ thống nguồn không tính cho đơn vị.',
    tag: TAGS.summary,
    from: 'now-7d',
  })
    .withVariable(unitVariable(registers, audience))
    .withRow(new RowBuilder('Đã có bao nhiêu'))
    .withPanel(share)
    .withPanel(matrix);
  if (audience === 'ioc') board.withPanel(freshByDomain(registers));
  board.withRow(new RowBuilder('Chậm')).withPanel(lateLines({ unit: '$unit' }, 12));
  board.withRow(new RowBuilder('Các lần thu thập')).withPanel(runs);
  return audience === 'ioc' ? board.withPanel(sourceAge).withPanel(rejected) : board;
}

const share = completenessShare('$unit', {
  title: 'Độ đầy đủ chung',
  description: 'Trung bình trên các nguồn và đơn vị: số liệu đến hạn đã có / phải có.',
  ...{ span: 6, height: 8 },
});

/** Sources down, units across; a cell that owes nothing is empty. */
const matrix = table({
  title: 'Độ đầy đủ theo nguồn và đơn vị',
  source: DATA_SOURCES.vnioc,
  queries: [indicators({ kind: 'completeness', unit: '$unit', subtree: true })],
  ...{ span: 18, height: 12 },
})
  .transformations([
    {
      id: 'groupingToMatrix',
      options: { columnField: 'unit', rowField: 'source', valueField: 'completeness', emptyValue: 'null' },
    },
  ])
  .unit('percentunit')
  .decimals(0)
  .thresholds(SHARE)
  .cellOptions({ type: 'color-text' } as never)
  .overrides(columns({ 'source\\unit': { title: 'Nguồn', width: 220 } }));

const freshByDomain = ({ domains }: Registers) =>
  bars(
    {
      title: 'Ô có số liệu kịp thời theo lĩnh vực',
      source: DATA_SOURCES.prometheus,
      queries: [prometheusNow('domain:vnioc_indicator_fresh:ratio', '{{domain}}')],
      ...{ span: 24, height: 8 },
    },
    { unit: 'percentunit' },
  )
    .min(0)
    .max(1)
    .thresholds(SHARE)
    .overrides(namedSeries(Object.fromEntries(domains.map(({ id, name }) => [id, [name]] as const))));

const runs = table({
  title: 'Lần thu thập gần đây',
  source: DATA_SOURCES.vnioc,
  queries: [indicators({ kind: 'runs', limit: 500 })],
  ...{ span: 24, height: 10 },
}).overrides(
  columns({
    started: { title: 'Bắt đầu', unit: 'time', width: 140 },
    source: { title: 'Nguồn', width: 200 },
    outcome: { title: 'Kết quả', words: OUTCOMES, width: 130 },
    accepted: { title: 'Nhận' },
    revised: { title: 'Sửa' },
    unchanged: { title: 'Như cũ' },
    corrected: { title: 'Đính chính' },
    quarantined: { title: 'Cách ly' },
    refused: { title: 'Từ chối' },
    events: { title: 'Sự kiện' },
    duration: { title: 'Thời gian', unit: 's' },
    fault: { title: 'Lỗi' },
    ...hidden('finished', 'bytes', 'run'),
  }),
);

const sourceAge = bars(
  {
    title: 'Từ lần thu thập thành công gần nhất',
    source: DATA_SOURCES.prometheus,
    queries: [prometheusNow('topk(15, source:vnioc_success_age:seconds)', '{{source}}')],
    ...{ span: 12, height: 9 },
  },
  { unit: 's' },
).thresholds(thresholds([{ value: null, color: BLUE_GREY }]));

const rejected = trend(
  {
    title: 'Tỷ lệ bản ghi không được nhận trong 24 giờ',
    source: DATA_SOURCES.prometheus,
    queries: [prometheusRange('source:vnioc_rejected:ratio_increase1d', '{{source}}')],
    ...{ span: 12, height: 9 },
  },
  'percentunit',
  [
    { value: null, color: GREEN },
    { value: 0.2, color: AMBER },
  ],
);
