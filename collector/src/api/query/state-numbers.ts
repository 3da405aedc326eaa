import type { FieldConfig } from '@vnioc/contract/frame.ts';
import { STATES, type State } from '../../observations/state.ts';

const LOOK: Readonly<Record<State, { readonly vi: string; readonly en: string; readonly color: string }>> = {
  normal: { vi: 'Bình thường', en: 'Normal', color: 'green' },
  warning: { vi: 'Cảnh báo', en: 'Warning', color: 'orange' },
  critical: { vi: 'Nghiêm trọng', en: 'Critical', color: 'red' },
  no_data: { vi: 'Không có số liệu', en: 'No data', color: '#9a9ba8' },
  stale: { vi: 'Số liệu cũ', en: 'Stale', color: '#7b7f8a' },
  upstream_fault: { vi: 'Lỗi hệ thống nguồn', en: 'Upstream fault', color: '#8fa8c8' },
  not_applicable: { vi: 'Không đánh giá', en: 'Not judged', color: 'transparent' },
};

/** A state as its number in frames and metrics (SEMANTICS §3). */
export const stateNumber = (state: State | null): number | null => (state === null ? null : STATES.indexOf(state));

/** States are numbers with value mappings, so that alert rules can compare them and people can read them. */
export const stateConfig = (language: 'vi' | 'en'): FieldConfig => ({
  decimals: 0,
  mappings: [
    {
      type: 'value',
      options: Object.fromEntries(
        STATES.map((state, index) => [String(index), { text: LOOK[state][language], color: LOOK[state].color, index }]),
      ),
    },
  ],
});
