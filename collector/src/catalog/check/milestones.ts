import type { Sop } from '../sop.ts';

import { brokenDays, type SpanFinding } from './whole-days.ts';

const ORDER = ['verify', 'accept', 'resolve', 'close'] as const;

/** Each stretch of the ticket is ended by one step at most, in their order, with a deadline that can be a stretch's. */
export function milestoneFindings({ steps }: Sop): readonly SpanFinding[] {
  const marked = steps.flatMap(({ milestone, deadline }, at) =>
    milestone === undefined ? [] : [{ milestone, deadline, at }],
  );
  const inOrder = marked.flatMap(({ milestone, at }, index): readonly SpanFinding[] => {
    const before = marked[index - 1];
    if (before === undefined || ORDER.indexOf(before.milestone) < ORDER.indexOf(milestone)) return [];
    return [
      {
        path: ['steps', at, 'milestone'],
        vi: `"${milestone}" đứng sau "${before.milestone}"; mỗi chặng một lần, theo thứ tự ${ORDER.join(', ')}`,
        en: `"${milestone}" stands after "${before.milestone}"; each once, in the order ${ORDER.join(', ')}`,
      },
    ];
  });
  const spans = steps.flatMap(({ deadline }, at) => brokenDays(deadline, ['steps', at, 'deadline']));
  return [...inOrder, ...spans, ...marked.filter(({ deadline }) => !isStretch(deadline)).map(notAStretch)];
}

const isStretch = ({ from, amount }: Sop['steps'][number]['deadline']): boolean => from !== 'due' && amount > 0;

const notAStretch = ({ at }: { readonly at: number }): SpanFinding => ({
  path: ['steps', at, 'deadline'],
  vi: 'bước kết thúc một chặng phải có thời hạn dương, tính từ "ticket" hoặc "step"',
  en: 'a step that ends a stretch needs a positive deadline from "ticket" or "step"',
});
