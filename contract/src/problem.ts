import type { From } from './json-schema.ts';
import { listOf, record, text } from './schema-parts.ts';

interface ProblemKind {
  readonly status: number;
  readonly vi: string;
  readonly en: string;
}

/** Every problem the API answers with (RFC 9457), by code: status, and what to do, in the user's language. */
export const PROBLEMS = {
  bad_request: { status: 400, vi: 'Yêu cầu không đọc được.', en: 'The request cannot be read.' },
  bad_url: { status: 400, vi: 'Địa chỉ không hợp lệ.', en: 'The address is malformed.' },
  bad_parameter: { status: 400, vi: 'Tham số không hợp lệ.', en: 'A query parameter is wrong.' },
  bad_body: { status: 400, vi: 'Nội dung gửi lên không đúng mẫu.', en: 'The body does not have the published form.' },
  not_json: { status: 400, vi: 'Nội dung gửi lên không phải JSON.', en: 'The body is not JSON.' },
  no_key: { status: 401, vi: 'Cần khóa truy cập.', en: 'A key is needed.' },
  unknown_key: { status: 401, vi: 'Khóa truy cập không đúng.', en: 'The key is not known.' },
  ended_key: { status: 401, vi: 'Khóa truy cập đã hết hạn.', en: 'The key has ended.' },
  revoked_key: { status: 401, vi: 'Khóa truy cập đã bị thu hồi.', en: 'The key was revoked.' },
  not_allowed: { status: 403, vi: 'Anh/chị không có quyền làm việc này.', en: 'You may not do this.' },
  outside_scope: { status: 403, vi: 'Ngoài phạm vi được giao.', en: 'Outside your scope.' },
  grafana_token: {
    status: 403,
    vi: 'Thiếu hoặc sai mã nhận dạng của Grafana.',
    en: 'The identity token of Grafana is missing or wrong.',
  },
  grafana_person: {
    status: 403,
    vi: 'Tài khoản Grafana chưa được gắn với người nào trong sổ đăng ký.',
    en: 'This Grafana account is not recorded for any person.',
  },
  may_not_act_as: {
    status: 403,
    vi: 'Chỉ người vận hành trên địa bàn trình diễn mới được đóng vai người khác.',
    en: 'Only the operator of a demonstration site may act as somebody.',
  },
  own_entry: {
    status: 403,
    vi: 'Người nhập số liệu không được tự duyệt.',
    en: 'Nobody approves an entry of his own.',
  },
  not_found: { status: 404, vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
  no_such_source: { status: 404, vi: 'Không có nguồn dữ liệu này.', en: 'There is no such source.' },
  no_such_entry: { status: 404, vi: 'Không có phiếu nhập này.', en: 'There is no such entry.' },
  no_such_key: { status: 404, vi: 'Không có khóa này đang dùng.', en: 'There is no such key in use.' },
  method_not_allowed: { status: 405, vi: 'Phương thức không dùng được ở đây.', en: 'This method is not allowed here.' },
  already_decided: { status: 409, vi: 'Phiếu nhập đã có người quyết định.', en: 'The entry was decided already.' },
  source_stopped: {
    status: 409,
    vi: 'Nguồn đang dừng vì có dấu độ mật, chờ người có trách nhiệm cho chạy lại.',
    en: 'The source was stopped by a secrecy mark and waits for a named person to release it.',
  },
  source_not_stopped: { status: 409, vi: 'Nguồn này không bị dừng.', en: 'This source is not stopped.' },
  wrong_kind: {
    status: 409,
    vi: 'Nguồn này không nhận dữ liệu theo đường này.',
    en: 'This source does not take data by this way.',
  },
  too_large: { status: 413, vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  wrong_media_type: {
    status: 415,
    vi: 'Loại nội dung không được hỗ trợ.',
    en: 'This kind of content is not supported.',
  },
  quarantined: {
    status: 422,
    vi: 'Số liệu không được nhận.',
    en: 'The figure was not accepted.',
  },
  internal: {
    status: 500,
    vi: 'Lỗi của hệ thống, đã ghi nhật ký. Thử lại sau.',
    en: 'A fault of ours; it was logged. Try again later.',
  },
  unavailable: { status: 503, vi: 'Hệ thống chưa sẵn sàng.', en: 'Not ready.' },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEMS;

const fault = record({ path: text, message: text });

/** RFC 9457 problem details; `code` is ours, `errors` names what is wrong field by field. */
export const problemSchema = {
  type: 'object',
  properties: {
    type: text,
    title: text,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text,
    instance: text,
    code: { enum: Object.keys(PROBLEMS) as readonly ProblemCode[] },
    errors: listOf(fault),
  },
  required: ['type', 'title', 'status', 'instance', 'code'],
  additionalProperties: false,
} as const;

export type Problem = From<typeof problemSchema>;
