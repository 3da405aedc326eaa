import type { Problem } from '@vnioc/contract/problems.ts';
import type { Language } from '../words/language.ts';
import { dictionary } from '../words/language.ts';

const words = dictionary(
  {
    unreachable:
      'Không kết nối được với hệ thống. Kiểm tra mạng; trang sẽ tự thử lại. Nếu vẫn vậy, báo trưởng ca hoặc quản trị.',
    unknown: 'Hệ thống trả lời lỗi {status} không kèm lý do. Thử lại; nếu vẫn vậy, báo quản trị.',
    signedOut: 'Phiên làm việc đã hết. Tải lại trang và đăng nhập lại; việc chưa gửi chưa được ghi.',
  },
  {
    unreachable:
      'The system cannot be reached. Check the network; the page keeps trying. If it stays so, tell the shift lead or the administrator.',
    unknown: 'The system answered error {status} without a reason. Try again; if it stays so, tell the administrator.',
    signedOut: 'Your session has ended. Reload the page and sign in again; what was not sent has not been recorded.',
  },
);

/** A refusal or a fault, with the sentence the collector gave (RFC 9457), or ours where it gave none. */
export class CollectorFault extends Error {
  readonly status: number;
  readonly problem: Partial<Problem>;

  constructor(status: number, sentence: string, problem: Partial<Problem>) {
    super(sentence);
    this.name = 'CollectorFault';
    [this.status, this.problem] = [status, problem];
  }

  static of(error: { readonly status?: number; readonly data?: Partial<Problem> }, language: Language): CollectorFault {
    const status = error.status ?? 0;
    const problem = typeof error.data === 'object' && error.data !== null ? error.data : {};
    return new CollectorFault(status, problem.detail ?? ownSentence(status, language), problem);
  }
}

const ownSentence = (status: number, language: Language): string => {
  if (status === 401) return words[language].signedOut;
  if (status === 0 || status === 502 || status === 503 || status === 504) return words[language].unreachable;
  return words[language].unknown.replace('{status}', String(status));
};
