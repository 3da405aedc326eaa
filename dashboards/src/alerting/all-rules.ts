import { DATA_SOURCES } from '../queries/data-sources.ts';
import type { Domain, Indicator, Registers } from '../registers/registers.ts';
import { dashboardUid } from '../frame/ids.ts';
import { asks, rule, type Rule } from './rule.ts';

export interface RuleGroup {
  readonly orgId: number;
  readonly name: string;
  readonly folder: string;
  readonly interval: string;
  readonly rules: readonly Rule[];
}

const DAY = 86_400;

/** Numbers of states in frames: critical is 2, stale is 4 (SEMANTICS §3). */
const CRITICAL = [1.5, 2.5] as const;
const STALE = [3.5, 4.5] as const;
const TRUE = [0.5, 1.5] as const;

const CELL = '{{ $labels.indicator_name }}, {{ $labels.unit }}';

/** Grafana's own rules of the centre: on our states, figures owed, sources and tickets, and on Prometheus. */
export const allRules = ({ domains, indicators }: Registers): readonly RuleGroup[] => [
  group('vnioc-linh-vuc', domains.filter(({ id }) => indicators.some(mayFire(id))).map(criticalIn)),
  group('vnioc-so-lieu', [staleFigures, failedSources]),
  group('vnioc-phieu', [overdueTickets]),
  group('vnioc-prometheus', [collectorDown]),
];

const group = (name: string, rules: readonly Rule[]): RuleGroup => ({
  ...{ orgId: 1, name, folder: 'VN-IOC', interval: '1m', rules },
});

/**
 * A rule that could never fire is none: an evaluation of rules sees nothing restricted (the collector itself judges that,
 * opens its tickets and pages), and only a critical bound makes a state critical.
 */
const mayFire =
  (domain: string) =>
  (indicator: Indicator): boolean =>
    indicator.domain === domain &&
    indicator.classification !== 'restricted' &&
    [indicator.target?.low, indicator.target?.high].some((bounds) => bounds?.critical !== undefined);

/** The state already carries its hysteresis and minimum duration: the rule waits for nothing more. */
const criticalIn = ({ id, name }: Domain): Rule =>
  rule({
    uid: dashboardUid('critical', id),
    title: `Nghiêm trọng: ${name}`,
    for: '0s',
    labels: { severity: 'critical', kind: 'indicator.state' },
    annotations: {
      summary: `${CELL}: mức nghiêm trọng`,
      description: `Lĩnh vực ${name}. Trạng thái do bộ thu thập xác định theo ngưỡng trong sổ đăng ký chỉ số.`,
    },
    query: asks({ kind: 'state', domain: id }),
    ...{ between: CRITICAL, seconds: 600 },
  });

/** Stale is the unit's; a fault of its upstream system is state 5, and has a rule of its own. */
const staleFigures = rule({
  uid: 'vnioc-stale',
  title: 'Số liệu cũ',
  for: '5m',
  labels: { severity: 'warning', kind: 'freshness' },
  annotations: {
    summary: `${CELL}: số liệu cũ, quá hạn nộp`,
    description: 'Hạn nộp theo lịch làm việc đã qua. Lỗi của hệ thống nguồn không tính ở đây.',
  },
  query: asks({ kind: 'state' }),
  ...{ between: STALE, seconds: 600 },
});

const failedSources = rule({
  uid: 'vnioc-source-failed',
  title: 'Nguồn không lấy được số liệu',
  for: '10m',
  labels: { severity: 'warning', kind: 'source.down' },
  annotations: {
    summary: 'Nguồn {{ $labels.source }} không lấy được số liệu',
    description: 'Lần thu thập gần nhất thất bại. Ô phụ thuộc hiện "Lỗi hệ thống nguồn", không tính lỗi cho đơn vị.',
  },
  query: asks({ kind: 'runs', format: 'numeric' }),
  ...{ between: TRUE, seconds: 35 * DAY },
});

/** News, and no second ticket: a severity that only warns of what has a ticket already. */
const overdueTickets = rule({
  uid: 'vnioc-ticket-overdue',
  title: 'Phiếu quá hạn',
  for: '0s',
  labels: { severity: 'info', kind: 'ticket.overdue' },
  annotations: {
    summary: 'Phiếu {{ $labels.id }} quá hạn, chủ trì: {{ $labels.lead }}',
    description: 'Nơi xảy ra: {{ $labels.unit }}. Việc nhắc và báo cấp trên do bộ thu thập làm theo quy trình.',
  },
  query: asks({ kind: 'tickets', open: true, format: 'numeric', limit: 10_000 }),
  ...{ between: TRUE, seconds: 90 * DAY, nothingIsFine: true },
});

/** Alertmanager mails this one to the shift lead: who is dead cannot page. Here it is seen only. */
const collectorDown = rule({
  uid: 'vnioc-collector-down',
  title: 'Bộ thu thập không trả lời',
  for: '2m',
  labels: { severity: 'critical', kind: 'collector' },
  annotations: {
    summary: 'Bộ thu thập VN-IOC không trả lời',
    description: 'Prometheus không đọc được /metrics từ hai phút trước. Alertmanager gửi thư cho trưởng ca.',
  },
  query: {
    ...{ refId: 'A', datasource: DATA_SOURCES.prometheus, instant: true, range: false },
    expr: 'up{job="vnioc-collector"} == bool 0 or absent(up{job="vnioc-collector"})',
  },
  ...{ between: TRUE, seconds: 600, tells: false },
});
