import type { Bounds, Indicator, Target } from '../indicator.ts';
import type { Path } from '../read/register.ts';
import type { Check, Finding } from './registers.ts';

type Complaint = { readonly at: Path; readonly vi: string; readonly en: string };

/** Targets say what their kind needs, in base units, with bounds that get worse in the right order. */
export const checkTargets: Check = ({ indicators }) =>
  indicators.flatMap(({ value, path }) =>
    complaints(value).map(({ at, vi, en }): Finding => ({ register: 'indicators', path: [...path, ...at], vi, en })),
  );

const CURVE = /^(elapsed_year_share|plan:[a-z0-9_.-]+|months:(\d+(\.\d+)?,){11}\d+(\.\d+)?)$/;
const BASELINE = /^(trailing:\d+|weekday:\d+|last_year|previous)$/;

function complaints(indicator: Indicator): readonly Complaint[] {
  const { target } = indicator;
  return [
    ...ofAggregation(indicator),
    ...(target ? [...ofKind(target), ...ofDirection(indicator, target), ...ofBounds(indicator, target)] : []),
  ];
}

function ofAggregation({ unit, formula, aggregation }: Indicator): readonly Complaint[] {
  if (aggregation.units === 'sum' && unit === '1')
    return [
      {
        at: ['aggregation'],
        vi: 'tỷ lệ không được cộng; dùng "ratio" hoặc "none"',
        en: 'a ratio cannot be summed; use "ratio" or "none"',
      },
    ];
  if (formula?.kind === 'ratio' && aggregation.units !== 'ratio')
    return [
      {
        at: ['aggregation', 'units'],
        vi: 'công thức tỷ lệ phải gộp theo "ratio" (cộng tử số, mẫu số)',
        en: 'a ratio formula must aggregate by "ratio" (from summed parts)',
      },
    ];
  return [];
}

function* ofKind({ kind, reference, measure, low, high }: Target): Generator<Complaint> {
  const wanted = kind === 'curve' ? CURVE : kind === 'baseline' ? BASELINE : null;
  if (wanted && !wanted.test(reference ?? ''))
    yield {
      at: ['target', ...(reference === undefined ? [] : ['reference'])],
      vi: `mục tiêu "${kind}" cần "reference" dạng ${wanted.source}`,
      en: `a "${kind}" target needs a "reference" like ${wanted.source}`,
    };
  if (!wanted && reference !== undefined)
    yield {
      at: ['target', 'reference'],
      vi: `mục tiêu "${kind}" không dùng "reference"`,
      en: `a "${kind}" target has no "reference"`,
    };
  if (kind === 'baseline' && measure === undefined)
    yield { at: ['target'], vi: 'mục tiêu "baseline" cần "measure"', en: 'a "baseline" target needs a "measure"' };
  if (low === undefined && high === undefined)
    yield { at: ['target'], vi: 'mục tiêu cần "low" hoặc "high"', en: 'a target needs "low" or "high"' };
}

function ofDirection({ direction }: Indicator, { kind, low, high }: Target): readonly Complaint[] {
  const wrong = direction === 'up' ? high && 'high' : direction === 'down' ? low && 'low' : null;
  if (!wrong || kind === 'band') return [];
  return [
    {
      at: ['target', wrong],
      vi: `chỉ tiêu có chiều "${direction}" không thể có ngưỡng "${wrong}"; hãy sửa "direction" hoặc ngưỡng`,
      en: `an indicator of direction "${direction}" cannot have bounds "${wrong}"; correct "direction" or the bounds`,
    },
  ];
}

function ofBounds({ unit }: Indicator, { kind, low, high }: Target): readonly Complaint[] {
  const sides = [
    ['low', low, 1],
    ['high', high, -1],
  ] as const;
  return sides.flatMap(([side, bounds, sign]) => {
    const steps = [bounds?.target, bounds?.warning, bounds?.critical].filter((step) => step !== undefined);
    const percent = unit === '1' && (kind === 'fixed' || kind === 'band') && steps.some((step) => step > 10);
    return [...(isOrdered(steps, sign) ? [] : [disorder(side, bounds)]), ...(percent ? [asPercent(side)] : [])];
  });
}

const isOrdered = (steps: readonly number[], sign: 1 | -1): boolean =>
  steps.every((step, at) => at === 0 || ((steps[at - 1] ?? step) - step) * sign >= 0);

const disorder = (side: string, bounds: Bounds | undefined): Complaint => ({
  at: ['target', side],
  vi: `các ngưỡng ${JSON.stringify(bounds)} không xấu dần từ target qua warning đến critical`,
  en: `the bounds ${JSON.stringify(bounds)} do not get worse from target over warning to critical`,
});

const asPercent = (side: string): Complaint => ({
  at: ['target', side],
  vi: 'tỷ lệ ghi theo đơn vị gốc: viết 0.95, không viết 95',
  en: 'a ratio is written in its base unit: 0.95, not 95',
});
