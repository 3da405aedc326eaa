import type { Route } from '../route.ts';

const faults = {
  type: 'array',
  items: {
    type: 'object',
    required: ['file', 'line', 'vi', 'en'],
    additionalProperties: false,
    properties: {
      file: { type: 'string' },
      line: { type: 'integer' },
      vi: { type: 'string' },
      en: { type: 'string' },
    },
  },
} as const;

/** The registers on disk checked anew, as `ioc check` does. */
export const check: Route = {
  method: 'get',
  path: '/api/v1/check',
  summary: { vi: 'Kiểm tra lại các sổ đăng ký', en: 'Check the registers anew' },
  access: 'administer',
  answers: {
    200: {
      contentType: 'application/json',
      schema: {
        type: 'object',
        required: ['ok', 'faults', 'warnings'],
        additionalProperties: false,
        properties: { ok: { type: 'boolean' }, faults, warnings: faults },
      },
    },
  },
  async handle(_request, services) {
    const { faults: found, warnings } = await services.check();
    return { status: 200, json: { ok: found.length === 0, faults: found.map(plain), warnings: warnings.map(plain) } };
  },
};

/** Where the installation lies on its disk is nobody's business: the register and its site are enough. */
const plain = ({ file, line, vi, en }: { file: string; line: number; vi: string; en: string }) => ({
  file: file.split('/').slice(-2).join('/'),
  line,
  vi,
  en,
});
