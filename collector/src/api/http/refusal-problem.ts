import type { AccessRefusal } from '../../access/authenticate.ts';
import { problem, type ProblemAnswer } from '../problem.ts';

const unauthenticated = (vi: string, en: string): ProblemAnswer => ({
  ...problem('unauthenticated', { vi, en }),
  headers: { 'WWW-Authenticate': 'Bearer realm="vnioc"' },
});
const unidentified = (vi: string, en: string) => problem('identity_required', { vi, en });

/** Why nobody comes in, in a sentence that says what to do (SEMANTICS §8: 401 for keys, 403 for persons). */
export const REFUSAL_PROBLEMS: Readonly<Record<AccessRefusal, ProblemAnswer>> = {
  'no key': unauthenticated(
    'Hãy gửi khóa trong tiêu đề Authorization: Bearer.',
    'Send a key in the header Authorization: Bearer.',
  ),
  'unknown key': unauthenticated(
    'Không có khóa này; hãy xin quản trị hệ thống cấp khóa.',
    'There is no such key; ask the administrator for one.',
  ),
  'ended key': unauthenticated(
    'Khóa đã hết hạn; hãy xin quản trị hệ thống cấp khóa mới.',
    'The key has ended; ask the administrator for a new one.',
  ),
  'revoked key': unauthenticated(
    'Khóa đã bị thu hồi; hãy hỏi quản trị hệ thống.',
    'The key was revoked; ask the administrator.',
  ),
  'unknown person': unauthenticated(
    'Người giữ khóa này không còn trong sổ đăng ký; hãy hỏi quản trị hệ thống.',
    'The person of this key is no longer in the registers; ask the administrator.',
  ),
  'grafana token missing': unidentified(
    'Khóa của Grafana chỉ dùng cùng danh tính người dùng (X-Grafana-Id); hãy đăng nhập Grafana.',
    'A key of Grafana is used with the identity of a user only (X-Grafana-Id); sign in to Grafana.',
  ),
  'grafana token invalid': unidentified(
    'Danh tính Grafana không hợp lệ hoặc đã hết hạn; hãy tải lại trang.',
    'The Grafana identity is not valid or has expired; reload the page.',
  ),
  'grafana keys unreachable': {
    ...problem('identity_unavailable', {
      vi: 'Chưa lấy được khóa ký của Grafana để kiểm tra danh tính; hãy thử lại sau ít phút.',
      en: 'The signing keys of Grafana cannot be fetched to check the identity; try again in a few minutes.',
    }),
    headers: { 'Retry-After': '30' },
  },
  'grafana not configured': unidentified(
    'Bộ thu thập chưa biết Grafana nào cấp danh tính; hãy đặt IOC_GRAFANA_ISSUER.',
    'The collector was not told which Grafana issues identities; set IOC_GRAFANA_ISSUER.',
  ),
  'grafana person unknown': unidentified(
    'Tài khoản Grafana này chưa được gắn với người nào; hãy nhờ quản trị hệ thống ghi nhận.',
    'This Grafana account is not recorded for any person; ask the administrator to record it.',
  ),
  'live grant ended': unidentified(
    'Quyền nghe trực tiếp này đã hết hoặc đã bị thu hồi; hãy xin quyền mới.',
    'This live grant has ended or was revoked; ask for a new one.',
  ),
  'may not act as': problem('may_not_act', {
    vi: 'Chỉ khóa operator trên địa bàn minh họa được làm thay một người có trong sổ (X-Act-As).',
    en: 'Only the operator key of a demonstration site may act as a person of its registers (X-Act-As).',
  }),
};
