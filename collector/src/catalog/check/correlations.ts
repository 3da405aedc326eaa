import type { CorrelationCondition, CorrelationRule } from '../alerting.ts';
import { byId, type Check, type Finding, type Item, type Registers } from './registers.ts';

/** A correlation joins several things, by a key that all of them have, and never feeds itself. */
export const checkCorrelations: Check = (registers) =>
  registers.correlations.flatMap((rule) => [
    ...single(rule),
    ...feedsItself(rule),
    ...cannotJoin(rule),
    ...neverJudged(rule, registers),
  ]);

const finding = ({ path }: Item<CorrelationRule>, at: Finding['path'], vi: string, en: string): Finding => ({
  ...{ register: 'alerts', path: [...path, ...at], vi, en },
});

const isState = (condition: CorrelationCondition): boolean => 'state' in condition;

/** One event alone is an alert, not a correlation. */
function single(rule: Item<CorrelationRule>): readonly Finding[] {
  const [only, ...others] = rule.value.when;
  if (others.length > 0 || only === undefined || ('count' in only && only.count > 1)) return [];
  return [
    finding(
      rule,
      ['when'],
      `tương quan "${rule.value.id}" chỉ chờ một sự kiện; hãy thêm điều kiện hoặc tăng "count"`,
      `the correlation "${rule.value.id}" waits for one event only; add a condition or raise "count"`,
    ),
  ];
}

function feedsItself(rule: Item<CorrelationRule>): readonly Finding[] {
  const { kind, when } = rule.value;
  if (!when.some((condition) => 'event' in condition && condition.event.kinds.includes(kind))) return [];
  return [
    finding(
      rule,
      ['kind'],
      `"${kind}" vừa là điều kiện vừa là kết quả; hãy đặt loại khác cho vụ việc`,
      `"${kind}" is condition and result at once; name the situation otherwise`,
    ),
  ];
}

/** States of indicators have a unit and nothing else. */
function cannotJoin(rule: Item<CorrelationRule>): readonly Finding[] {
  const { by, when } = rule.value;
  if (by === 'unit' || !when.some(isState)) return [];
  return [
    finding(
      rule,
      ['by'],
      `trạng thái chỉ tiêu chỉ có đơn vị, không có "${by}"; hãy ghi "by: unit"`,
      `the state of an indicator has a unit, not "${by}"; write "by: unit"`,
    ),
  ];
}

/** An indicator without a target is never warning or critical. */
function neverJudged(rule: Item<CorrelationRule>, { indicators }: Registers): readonly Finding[] {
  const all = byId(indicators);
  return rule.value.when.flatMap((condition, at) => {
    if (!('state' in condition) || all.get(condition.state.indicator)?.target !== null) return [];
    const { indicator } = condition.state;
    return finding(
      rule,
      ['when', at, 'state', 'indicator'],
      `chỉ tiêu "${indicator}" không có mục tiêu nên không bao giờ cảnh báo; hãy chọn chỉ tiêu khác`,
      `the indicator "${indicator}" has no target and is never judged; choose another`,
    );
  });
}
