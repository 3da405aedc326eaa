import { hasLine } from '@vnioc/contract/target-line.ts';
import type { Threshold } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Bounds, Indicator } from '../registers/registers.ts';
import { AMBER, GREEN, GREY, RED } from './state-look.ts';

/** Grafana's unit for a figure in base units, as the data source says it on its own frames. */
export function grafanaUnit({ unit, shown }: Pick<Indicator, 'unit' | 'shown'>): string {
  if (unit === 'VND') return 'currencyVND';
  if (unit === '1') return shown.factor === 0.01 ? 'percentunit' : 'none';
  return shown.symbol === '' || shown.factor !== 1 ? 'none' : `suffix: ${shown.symbol}`;
}

/** Lines of the target: red where it is critical, amber where it warns, green where it is met. Null: no line can be drawn. */
export function targetSteps({ target }: Pick<Indicator, 'target'>): Threshold[] | null {
  if (target === null || !hasLine(target)) return null;
  const lines = new Map([...lowSteps(target.low), ...highSteps(target.high)]);
  if (lines.size === 0) return null;
  const rising = [...lines].sort(([a], [b]) => a - b).map(([value, color]) => ({ value, color }));
  return [{ value: null, color: target.low === undefined ? GREEN : worstOf(target.low) }, ...rising];
}

const worstOf = ({ critical, warning }: Bounds): string =>
  critical !== undefined ? RED : warning !== undefined ? AMBER : GREY;

type Line = readonly [value: number, color: string];

const lines = (...found: readonly (readonly [number | undefined, string])[]): readonly Line[] =>
  found.filter((line): line is Line => line[0] !== undefined);

/** Going up from the worst: each line is coloured by what begins above it; of two at one value the better one is drawn. */
const lowSteps = ({ critical, warning, target }: Bounds = {}): readonly Line[] =>
  lines(
    [critical, warning === undefined ? GREY : AMBER],
    [warning, target === undefined ? GREEN : GREY],
    [target, GREEN],
  );

/** Going up from the best; of two at one value the worse one is drawn. */
const highSteps = ({ critical, warning, target }: Bounds = {}): readonly Line[] =>
  lines([target, GREY], [warning, AMBER], [critical, RED]);

/** What a panel says of its target in words. */
export function targetWords({ target, shown, cadence }: Pick<Indicator, 'target' | 'shown' | 'cadence'>): string {
  if (target === null) return 'Chưa có mục tiêu lượng hóa: chỉ theo dõi, không đánh giá.';
  const period = CADENCES[cadence] ?? cadence;
  if (target.window !== undefined)
    return `Đánh giá theo tổng ${target.window.days} ngày gần nhất; không có đường mục tiêu.`;
  if (target.kind === 'curve')
    return `Đánh giá so với tiến độ phải đạt của ${period}; không có đường mục tiêu cố định.`;
  if (target.kind === 'baseline')
    return `Đánh giá so với mức thường gặp của các kỳ trước (${period}); không có đường mục tiêu cố định.`;
  const figure = (value: number): string => {
    const number = (value / shown.factor).toLocaleString('vi-VN', { maximumFractionDigits: 2 });
    return shown.symbol === '%' ? `${number}%` : `${number} ${shown.symbol}`.trim();
  };
  const said = (bounds: Bounds | undefined, sides: readonly [good: string, bad: string]): readonly string[] =>
    Object.entries(bounds ?? {}).map(([name, value]) => {
      const side = name === 'target' ? sides[0] : sides[1];
      return `${BOUND_WORDS[name as keyof Bounds]}: ${side} ${figure(value)}`;
    });
  return [...said(target.low, ['từ', 'dưới']), ...said(target.high, ['không quá', 'trên'])].join(' · ');
}

const BOUND_WORDS: Readonly<Record<keyof Bounds, string>> = {
  target: 'Mục tiêu',
  warning: 'Cảnh báo',
  critical: 'Nghiêm trọng',
};

const CADENCES: Readonly<Record<string, string>> = {
  daily: 'kỳ ngày',
  weekly: 'kỳ tuần',
  monthly: 'kỳ tháng',
  quarterly: 'kỳ quý',
  yearly: 'kỳ năm',
};
