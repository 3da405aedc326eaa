import {
  AnnotationQueryBuilder,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  QueryVariableBuilder,
  TextBoxVariableBuilder,
  VariableRefresh,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { AMBER, BLUE_GREY, RED } from '../look/state-look.ts';
import { DATA_SOURCES, type Audience } from '../queries/data-sources.ts';
import { indicators, type Asked } from '../queries/queries.ts';
import type { Registers } from '../registers/registers.ts';

/** Tags that dashboards are linked by. */
export const TAGS = {
  all: 'vnioc',
  summary: 'vnioc-tong-hop',
  domain: 'vnioc-linh-vuc',
  unit: 'vnioc-don-vi',
} as const;

export interface Frame {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly tag: (typeof TAGS)[keyof typeof TAGS];
  /** Start of the time range it opens with. */
  readonly from: string;
}

/** What every dashboard has: office time, the links to the others and to the operations app, tickets as marks. */
export const dashboardFrame = ({ uid, title, description, tag, from }: Frame): DashboardBuilder =>
  new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags([TAGS.all, tag])
    .timezone('Asia/Ho_Chi_Minh')
    .weekStart('monday')
    .time({ from, to: 'now' })
    .refresh('1m')
    .tooltip(DashboardCursorSync.Crosshair)
    .readonly()
    .link(
      new DashboardLinkBuilder('Trung tâm điều hành')
        .type(DashboardLinkType.Link)
        .icon('external link')
        .url('/a/vnioc-operations-app'),
    )
    .link(byTag('Tổng hợp', TAGS.summary))
    .link(byTag('Lĩnh vực', TAGS.domain));

const byTag = (title: string, tag: string): DashboardLinkBuilder =>
  new DashboardLinkBuilder(title)
    .type(DashboardLinkType.Dashboards)
    .icon('dashboard')
    .tags([tag])
    .asDropdown(true)
    .includeVars(true)
    .keepTime(true);

/**
 * Which unit is looked at: a list of the units the person may see. The staff's opens at the top of the site; an agency's
 * person may not see the top's own figures, so that list begins below it, with a unit of theirs.
 */
export function unitVariable({ site, units }: Registers, audience: Audience): QueryVariableBuilder {
  const variable = new QueryVariableBuilder('unit')
    .label('Đơn vị')
    .description('Đơn vị đang xem, trong phạm vi của người xem')
    .datasource(DATA_SOURCES.vnioc)
    .refresh(VariableRefresh.OnDashboardLoad);
  if (audience === 'agencies') return variable.query({ refId: 'unit', list: 'units', below: site.root });
  const name = units.find(({ id }) => id === site.root)?.name ?? site.root;
  return variable.query({ refId: 'unit', list: 'units' }).current({ text: name, value: site.root, selected: true });
}

/** Which period is accounted for; empty: the report month that the end of the time range lies in. */
export const periodVariable = (): TextBoxVariableBuilder =>
  new TextBoxVariableBuilder('period')
    .label('Kỳ báo cáo')
    .description('Ví dụ 2024-06 (kỳ báo cáo) hoặc cal:2024-06 (tháng dương lịch); để trống: theo khoảng thời gian')
    .defaultValue('')
    .current({ text: '', value: '' });

/** Marks on every graph: tickets that came, states that changed, and the domain's happenings when asked for. */
export const marks = (scope: Pick<Asked, 'domain' | 'unit'>): readonly AnnotationQueryBuilder[] => [
  mark('Phiếu điều hành', RED, { kind: 'tickets', ...scope, subtree: true, limit: 200 }, true),
  mark('Đổi trạng thái', AMBER, { kind: 'state', ...scope, format: 'table' }, false),
  mark(
    'Sự kiện nghiêm trọng',
    BLUE_GREY,
    { kind: 'events', ...scope, subtree: true, severities: ['critical'], limit: 200 },
    false,
  ),
];

const mark = (name: string, color: string, asked: Asked, shown: boolean): AnnotationQueryBuilder =>
  new AnnotationQueryBuilder()
    .name(name)
    .datasource(DATA_SOURCES.vnioc)
    .iconColor(color)
    .enable(shown)
    // The builder's target knows Grafana's own annotations only; ours is a query of our data source.
    .target(indicators(asked, 'Anno') as unknown as Parameters<AnnotationQueryBuilder['target']>[0]);
