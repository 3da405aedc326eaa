/** What a problem is, for people: its HTTP status, and its title in both languages (RFC 9457). */
interface ProblemKind {
  readonly status: number;
  readonly vi: string;
  readonly en: string;
}

/** Every problem the API can answer, by its code. `docs/api.md` lists the same ones; a test holds the two equal. */
export const PROBLEMS = {
  malformed_request: { status: 400, vi: 'Yêu cầu không đọc được', en: 'The request cannot be read' },
  invalid_parameter: { status: 400, vi: 'Tham số không hợp lệ', en: 'A parameter is not valid' },
  invalid_body: { status: 400, vi: 'Nội dung gửi lên không hợp lệ', en: 'The body is not valid' },
  unauthenticated: { status: 401, vi: 'Cần khóa truy cập còn hiệu lực', en: 'A valid key is needed' },
  identity_required: { status: 403, vi: 'Chưa xác định được người dùng Grafana', en: 'The Grafana user is not known' },
  may_not_act: { status: 403, vi: 'Không được làm thay người này', en: 'Acting as this person is not allowed' },
  forbidden: { status: 403, vi: 'Không có quyền làm việc này', en: 'This is not permitted' },
  own_entry: { status: 403, vi: 'Không được tự duyệt số liệu mình nhập', en: 'Nobody approves an entry of their own' },
  not_found: { status: 404, vi: 'Không tìm thấy', en: 'Not found' },
  method_not_allowed: { status: 405, vi: 'Phương thức không được hỗ trợ', en: 'Method not allowed' },
  conflict: { status: 409, vi: 'Không phù hợp với tình trạng hiện tại', en: 'In conflict with the present state' },
  changed_meanwhile: { status: 409, vi: 'Có người vừa thay đổi phiếu', en: 'Somebody changed the ticket meanwhile' },
  headers_too_large: {
    status: 431,
    vi: 'Địa chỉ hoặc phần đầu quá dài',
    en: 'The address or the headers are too long',
  },
  too_large: { status: 413, vi: 'Nội dung gửi lên quá lớn', en: 'The body is too large' },
  unsupported_media_type: { status: 415, vi: 'Kiểu nội dung không được hỗ trợ', en: 'Media type not supported' },
  unprocessable: { status: 422, vi: 'Nội dung không thể xử lý', en: 'The content cannot be processed' },
  command_refused: { status: 422, vi: 'Quy tắc không cho phép', en: 'The rules say no' },
  secrecy_mark: { status: 422, vi: 'Nội dung có dấu mật, đã từ chối', en: 'Refused for its secrecy mark' },
  internal: { status: 500, vi: 'Lỗi của hệ thống', en: 'A fault of the system' },
  identity_unavailable: { status: 503, vi: 'Chưa kiểm tra được danh tính', en: 'Identities cannot be checked now' },
  not_ready: { status: 503, vi: 'Hệ thống chưa sẵn sàng', en: 'Not ready' },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The body of every answer that is not a success, as `application/problem+json`. */
export interface Problem {
  /** `urn:vnioc:problem:<code>`. */
  readonly type: string;
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  /** What is wrong, where, and what to do, in the language of the request. */
  readonly detail: string;
  /** Id of the request, also in the header `X-Request-Id` and in the log. */
  readonly instance: string;
  /** One line per fault of a body or of parameters. */
  readonly faults?: readonly { readonly at: string; readonly sentence: string }[];
  /** Of `changed_meanwhile`: what happened since, and the sequence that a new attempt must expect. */
  readonly meanwhile?: {
    readonly seq: number;
    readonly state: string;
    readonly events: readonly { readonly seq: number; readonly type: string; readonly at: number }[];
  };
}

/** JSON Schema of `Problem`. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'code', 'title', 'status', 'detail', 'instance'],
  additionalProperties: false,
  properties: {
    type: { type: 'string' },
    code: { enum: Object.keys(PROBLEMS) },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string' },
    instance: { type: 'string' },
    meanwhile: {
      type: 'object',
      required: ['seq', 'state', 'events'],
      additionalProperties: false,
      properties: {
        seq: { type: 'integer' },
        state: { type: 'string' },
        events: {
          type: 'array',
          items: {
            type: 'object',
            required: ['seq', 'type', 'at'],
            additionalProperties: false,
            properties: { seq: { type: 'integer' }, type: { type: 'string' }, at: { type: 'integer' } },
          },
        },
      },
    },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'sentence'],
        additionalProperties: false,
        properties: { at: { type: 'string' }, sentence: { type: 'string' } },
      },
    },
  },
} as const;
