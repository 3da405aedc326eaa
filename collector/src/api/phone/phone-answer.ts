import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { accept, refuse, type Outcome } from '../../kernel/outcome.ts';
import type { Words } from '../../paging/due-words.ts';
import { PHONE_ACTIONS, type PhoneActionType } from './phone-view.ts';
import type { SentForm } from './read-form.ts';

/** What a unit answered on the phone page, checked in shape; the rules of tickets say whether it is allowed. */
export type PhoneAnswer =
  | { readonly type: 'accept' }
  | { readonly type: 'return'; readonly rightUnit: UnitId; readonly note: string }
  | {
      readonly type: 'report';
      readonly note: string;
      readonly committedAt: Instant | null;
      readonly photo: Buffer | null;
    }
  | { readonly type: 'resolve'; readonly note: string; readonly photo: Buffer | null }
  | { readonly type: 'support'; readonly note: string; readonly photo: Buffer | null };

export type AnswerRefusal = 'unknown action' | 'note is missing' | 'unit is missing' | 'date is wrong' | 'too large';

export const ANSWER_SENTENCES: Readonly<Record<AnswerRefusal, Words>> = {
  'unknown action': {
    vi: 'Biểu mẫu không đúng; hãy tải lại trang rồi làm lại.',
    en: 'The form is wrong; reload the page.',
  },
  'note is missing': { vi: 'Chưa ghi nội dung; hãy ghi vài chữ rồi gửi lại.', en: 'Some words are missing.' },
  'unit is missing': { vi: 'Chưa chọn đơn vị đúng thẩm quyền.', en: 'Choose the unit that is competent.' },
  'date is wrong': { vi: 'Ngày giờ cam kết không đọc được; hãy chọn lại.', en: 'The committed date cannot be read.' },
  'too large': {
    vi: 'Ảnh lớn hơn 12 MB hoặc nội dung quá dài; hãy chọn ảnh nhỏ hơn.',
    en: 'The photo is larger than 12 MB, or the text is too long.',
  },
};

const isAction = (text: string | undefined): text is PhoneActionType =>
  text !== undefined && (PHONE_ACTIONS as readonly string[]).includes(text);

export function phoneAnswerOf({ fields, photo, tooLarge }: SentForm): Outcome<PhoneAnswer, AnswerRefusal> {
  const action = fields['action'];
  const note = (fields['note'] ?? '').normalize('NFC').trim();
  if (tooLarge || note.length > 4000) return refuse('too large');
  if (!isAction(action)) return refuse('unknown action');
  if (action === 'accept') return accept({ type: action });
  if (action === 'return' && !fields['rightUnit']) return refuse('unit is missing');
  if (note === '') return refuse('note is missing');
  if (action === 'return') return accept({ type: action, rightUnit: fields['rightUnit'] as UnitId, note });
  if (action !== 'report') return accept({ type: action, note, photo });
  const committedAt = committedOf(fields['committedAt'] ?? '');
  return Number.isNaN(committedAt) ? refuse('date is wrong') : accept({ type: action, note, committedAt, photo });
}

/** `2026-11-20T10:00` as the phone says it, in office time; NaN when it is no instant, null when none was given. */
const committedOf = (text: string): Instant | null => {
  if (text === '') return null;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}:00+07:00`) : Number.NaN;
};
