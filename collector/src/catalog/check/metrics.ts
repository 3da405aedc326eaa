import type { Indicator } from '../indicator.ts';
import type { Check } from './registers.ts';

/** Metric families follow the rules of Prometheus: gauges, a ratio says so, an amount names its unit (SEMANTICS §10). */
export const checkMetrics: Check = ({ indicators }) =>
  indicators.flatMap(({ value, path }) =>
    complaints(value).map((complaint) => ({
      register: 'indicators' as const,
      path: [...path, 'metric'],
      ...complaint,
    })),
  );

const RESERVED = /_(total|count|sum|bucket|info)$/;

function* complaintsOf({ metric, unit }: Indicator): Generator<{ vi: string; en: string }> {
  if (RESERVED.test(metric))
    yield {
      vi: `"${metric}" kết thúc bằng hậu tố dành riêng của Prometheus (_total, _count, _sum, _bucket, _info); hãy đổi tên`,
      en: `"${metric}" ends in a suffix that Prometheus reserves (_total, _count, _sum, _bucket, _info); rename it`,
    };
  if (unit === '1' && !metric.endsWith('_ratio'))
    yield {
      vi: `"${metric}" là tỷ lệ nên phải kết thúc bằng _ratio`,
      en: `"${metric}" is a ratio and must end in _ratio`,
    };
  if (unit === 'VND' && !metric.endsWith('_vnd'))
    yield {
      vi: `"${metric}" tính bằng đồng nên phải kết thúc bằng _vnd`,
      en: `"${metric}" is in VND and must end in _vnd`,
    };
}

const complaints = (indicator: Indicator): readonly { vi: string; en: string }[] => [...complaintsOf(indicator)];
