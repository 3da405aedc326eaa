import type { PersonId } from '../../catalog/person.ts';
import type { ShiftRefusal } from '../../duty/shift-book.ts';
import { problem, ProblemError, type ProblemAnswer, type Sentence } from '../problem.ts';
import type { ApiRequest } from '../route.ts';

const SENTENCES: Readonly<Record<ShiftRefusal, Sentence>> = {
  'a shift is open': {
    vi: 'Đang có một ca trực; hãy giao ca trước.',
    en: 'A shift is open; hand it over first.',
  },
  'the shift has ended': { vi: 'Ca trực đã kết thúc.', en: 'The shift has ended.' },
  'the end is not after the start': {
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'The end must be after the start.',
  },
  'only the incoming lead signs': { vi: 'Chỉ trưởng ca nhận mới ký.', en: 'Only the incoming lead signs.' },
  'an entry lies outside the shift': {
    vi: 'Nội dung nằm ngoài thời gian của ca.',
    en: 'The entry lies outside the shift.',
  },
  'a red ticket is unread': {
    vi: 'Còn phiếu đỏ trưởng ca nhận chưa đọc; hãy ghi đã đọc từng phiếu rồi ký.',
    en: 'There are red tickets the incoming lead has not read; note each as read, then sign.',
  },
};

export const shiftProblem = (refusal: ShiftRefusal): ProblemAnswer => problem('conflict', SENTENCES[refusal]);

/** The book names people: a key that is nobody's writes nothing in it. Throws ProblemError. */
export function writerOf({ principal }: ApiRequest): PersonId {
  if (principal.person !== null) return principal.person.id;
  throw new ProblemError(
    problem('forbidden', {
      vi: 'Sổ trực ghi tên người; hãy dùng khóa của một người (hoặc X-Act-As trên bản trình diễn).',
      en: 'The shift book names people; use the key of a person (or X-Act-As on the demonstration).',
    }),
  );
}

export const NO_SHIFT: ProblemAnswer = problem('not_found', {
  vi: 'Không có ca trực này.',
  en: 'There is no such shift.',
});
