import type { Sentence, StateName } from './words.ts';

/**
 * The states of a figure as the office names them (SEMANTICS §3), and `paused` of announced maintenance: the words of the
 * app, the board, the frames and the dashboards alike.
 */
export const STATE_WORDS: Readonly<Record<StateName | 'paused', Sentence>> = {
  normal: { vi: 'Bình thường', en: 'Normal' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  critical: { vi: 'Nghiêm trọng', en: 'Critical' },
  no_data: { vi: 'Không có số liệu', en: 'No data' },
  stale: { vi: 'Số liệu cũ', en: 'Stale' },
  upstream_fault: { vi: 'Lỗi hệ thống nguồn', en: 'Upstream fault' },
  not_applicable: { vi: 'Không đánh giá', en: 'Not judged' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
};

type StateWord = keyof typeof STATE_WORDS;

/** The same by state, in one language. */
export const stateWordsIn = (language: keyof Sentence): Readonly<Record<StateWord, string>> =>
  Object.fromEntries(Object.entries(STATE_WORDS).map(([state, said]) => [state, said[language]])) as Readonly<
    Record<StateWord, string>
  >;
