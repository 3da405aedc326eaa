import { RowBuilder, type DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { dashboardFrame, TAGS } from '../frame/dashboard-frame.ts';
import { dashboardUid } from '../frame/ids.ts';
import { AMBER, BLUE_GREY, GREEN, NO_DATA, RED, wordMappings } from '../look/state-look.ts';
import { bars, stat, table, thresholds, trend, type AnyPanel } from '../panels/panels.ts';
import { columns, hidden } from '../panels/columns.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { prometheusNow, prometheusRange, prometheusTable } from '../queries/queries.ts';

/** How the centre itself is: its sources, what it sends on, its pages, its process. For those who run it. */
export const collectorHealthDashboard = (): DashboardBuilder =>
  dashboardFrame({
    uid: dashboardUid('collector'),
    title: 'Sức khỏe của bộ thu thập',
    description: 'Nguồn số liệu, nơi nhận, tin báo đã gửi và tiến trình của bộ thu thập, theo Prometheus.',
    tag: TAGS.summary,
    from: 'now-24h',
  })
    .withRow(new RowBuilder('Còn sống không'))
    .withPanel(isUp)
    .withPanel(sourcesDown)
    .withPanel(sourcesStopped)
    .withPanel(sinks)
    .withRow(new RowBuilder('Nguồn'))
    .withPanel(sources)
    .withPanel(line('Thời gian của lần chạy gần nhất', 'vnioc_source_run_duration_seconds', '{{source}}', 's'))
    .withPanel(
      line(
        'Bản ghi mỗi phút theo kết quả',
        'sum by (result) (rate(vnioc_source_records_total[15m])) * 60',
        '{{result}}',
        'none',
      ),
    )
    .withRow(new RowBuilder('Gửi đi'))
    .withPanel(line('Số liệu chưa gửi tới nơi nhận', 'vnioc_sink_lag_revisions', '{{sink}}', 'none'))
    .withPanel(pages)
    .withRow(new RowBuilder('Tiến trình'))
    .withPanel(line('Bộ nhớ', 'process_resident_memory_bytes{job="vnioc-collector"}', 'RSS', 'bytes'))
    .withPanel(line('CPU', 'rate(process_cpu_seconds_total{job="vnioc-collector"}[5m])', 'lõi', 'percentunit'))
    .withPanel(
      line('Độ trễ của vòng lặp sự kiện, p99', 'nodejs_eventloop_lag_p99_seconds{job="vnioc-collector"}', 'p99', 's'),
    )
    .withPanel(
      line('Thời gian Prometheus đọc /metrics', 'scrape_duration_seconds{job="vnioc-collector"}', 'giây', 's'),
    );

const line = (title: string, expr: string, legend: string, unit: string): AnyPanel =>
  trend(
    { title, source: DATA_SOURCES.prometheus, queries: [prometheusRange(expr, legend)], ...{ span: 12, height: 8 } },
    unit,
    null,
  );

const UP = { '0': ['⚡ Không trả lời', RED], '1': ['● Đang chạy', GREEN] } as const;

const isUp = stat(
  {
    title: 'Bộ thu thập',
    source: DATA_SOURCES.prometheus,
    queries: [prometheusNow('up{job="vnioc-collector"}', 'Bộ thu thập')],
    ...{ span: 6, height: 5 },
  },
  { calc: 'lastNotNull' },
).mappings([...wordMappings(UP), NO_DATA]);

const count = (title: string, expr: string, bad: string): AnyPanel =>
  stat(
    { title, source: DATA_SOURCES.prometheus, queries: [prometheusNow(expr, title)], ...{ span: 6, height: 5 } },
    { calc: 'lastNotNull' },
  ).thresholds(
    thresholds([
      { value: null, color: GREEN },
      { value: 1, color: bad },
    ]),
  );

const sourcesDown = count('Nguồn không lấy được số liệu', 'count(vnioc_source_up == 0) or vector(0)', BLUE_GREY);
const sourcesStopped = count('Nguồn dừng vì dấu mật', 'sum(vnioc_source_stopped)', RED);
const sinks = count('Nơi nhận không nhận số liệu', 'count(vnioc_sink_up == 0) or vector(0)', AMBER);

const sources = table({
  title: 'Các nguồn',
  source: DATA_SOURCES.prometheus,
  queries: [
    prometheusTable('vnioc_source_up', 'A'),
    prometheusTable('source:vnioc_success_age:seconds', 'B'),
    prometheusTable('vnioc_source_run_duration_seconds', 'C'),
  ],
  ...{ span: 24, height: 12 },
})
  .transformations([{ id: 'joinByField', options: { byField: 'source', mode: 'outer' } }])
  .overrides(
    columns({
      source: { title: 'Nguồn' },
      'Value #A': {
        title: 'Tình trạng',
        words: { '0': ['⚡ Không lấy được', BLUE_GREY], '1': ['● Bình thường', GREEN] },
      },
      'Value #B': { title: 'Thành công cách đây', unit: 's' },
      'Value #C': { title: 'Lần chạy gần nhất mất', unit: 's' },
      ...hidden('Time', 'Time 1', 'Time 2', 'Time 3', 'instance', 'instance 1', 'instance 2', 'instance 3'),
      ...hidden('job', 'job 1', 'job 2', 'job 3', '__name__', '__name__ 1', '__name__ 2', '__name__ 3'),
    }),
  );

const pages = bars(
  {
    title: 'Tin báo theo kênh và kết quả',
    source: DATA_SOURCES.prometheus,
    queries: [prometheusNow('vnioc_pages > 0', '{{channel}}: {{outcome}}')],
    ...{ span: 12, height: 8 },
  },
  { unit: 'none' },
);
