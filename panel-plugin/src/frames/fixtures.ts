import { FieldType, toDataFrame } from '@grafana/data';
import type { DataFrame } from '@grafana/data';

const text = (name: string, ...values: (string | null)[]) => ({ name, type: FieldType.string, values });
const number = (name: string, ...values: (number | null)[]) => ({ name, type: FieldType.number, values });
const time = (name: string, ...values: (number | null)[]) => ({ name, type: FieldType.time, values });

export const NOW = Date.parse('2026-11-19T10:40:00+07:00');
export const DAY = 86_400_000;

/** As the query kind `state` writes it in its table format, with the tree beside it. */
export const STATES: DataFrame = toDataFrame({
  refId: 'A',
  fields: [
    text('indicator', 'rate', 'money', 'rate', 'money', 'rate', 'money'),
    text('indicator_name', 'Đúng hạn', 'Tổng thu', 'Đúng hạn', 'Tổng thu', 'Đúng hạn', 'Tổng thu'),
    text('unit_id', 'd', 'd', 'c1', 'c1', 'c2', 'c2'),
    text('unit', 'Huyện', 'Huyện', 'Xã Đông', 'Xã Đông', 'Xã Tây', 'Xã Tây'),
    text('parent_id', null, null, 'd', 'd', 'd', 'd'),
    text('domain', 'services', 'budget', 'services', 'budget', 'services', 'budget'),
    text('domain_name', 'Dịch vụ công', 'Ngân sách', 'Dịch vụ công', 'Ngân sách', 'Dịch vụ công', 'Ngân sách'),
    number('state', 0, 6, 2, 5, 4, 3),
    number('judged', 0, null, 2, 0, 1, null),
    number('value', 0.981, 1_234_500_000, 0.889, 0, 0.97, null),
    number('shown_factor', 0.01, 1e6, 0.01, 1e6, 0.01, 1e6),
    number('shown_decimals', 1, 1, 1, 1, 1, 1),
    text('shown_unit', '%', 'triệu đồng', '%', 'triệu đồng', '%', 'triệu đồng'),
    text('period', '2024-06', '2024-06', '2024-06', '2024-06', '2024-06', null),
    time('since', NOW - DAY, NOW - DAY, NOW - 3 * DAY, NOW, NOW, NOW),
    time('due', NOW + 9 * DAY, null, NOW + 9 * DAY, null, NOW - DAY, null),
    number('target', 0.98, null, 0.98, null, 0.98, null),
    text('target_side', 'low', null, 'low', null, 'low', null),
  ],
});

/** As the query kind `series` writes it: one frame per cell, a period without a figure is null. */
export const HISTORY: DataFrame = toDataFrame({
  refId: 'B',
  fields: [
    time('time', NOW - 4 * DAY, NOW - 3 * DAY, NOW - 2 * DAY),
    {
      ...number('value', 0.95, null, 0.889),
      labels: { indicator: 'rate', unit_id: 'c1', unit: 'Xã Đông', domain: 'services' },
      config: {
        displayNameFromDS: 'Đúng hạn · Xã Đông',
        custom: { shown: { symbol: '%', factor: 0.01, decimals: 1 } },
      },
    },
  ],
});

export const TICKETS: DataFrame = toDataFrame({
  refId: 'C',
  fields: [
    text('id', '0419/PĐH', '0007/PĐH'),
    text('title', 'Tiêu đề không ai được đọc trên tường', ''),
    text('state', 'in_progress', 'closed'),
    text('severity', 'critical', 'warning'),
    text('unit_id', 'c1', 'c2'),
    text('indicator', 'rate', 'rate'),
    time('due', NOW + 50 * 60_000, null),
    number('overdue', 0, 0),
  ],
});
