import type { Route } from '../route.ts';

const text = { type: 'string' } as const;

const schema = {
  type: 'object',
  required: ['entries', 'chain'],
  additionalProperties: false,
  properties: {
    entries: {
      type: 'array',
      items: {
        type: 'object',
        required: ['position', 'hash', 'at', 'machineAt', 'actor', 'key', 'from', 'action', 'subject', 'details'],
        additionalProperties: false,
        properties: {
          position: { type: 'integer' },
          hash: text,
          at: { type: 'number' },
          machineAt: { type: 'number' },
          actor: text,
          key: text,
          from: text,
          action: text,
          subject: text,
          details: { type: 'object' },
        },
      },
    },
    chain: {
      type: ['object', 'null'],
      description: 'Whether the whole log is intact; only with `verify=true`',
      required: ['whole', 'rows'],
      properties: {
        whole: { type: 'boolean' },
        rows: { type: 'integer' },
        head: text,
        brokenAt: { type: 'integer' },
      },
    },
  },
} as const;

/** The audit log, newest first (domain §7.3). */
export const audit: Route = {
  method: 'get',
  path: '/api/v1/audit',
  summary: { vi: 'Nhật ký kiểm tra', en: 'The audit log' },
  access: 'read audit',
  audit: 'export',
  parameters: {
    limit: { schema: { type: 'integer', minimum: 1, maximum: 1000 }, description: 'Default 100' },
    before: {
      schema: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
      description: 'Go on behind this position',
    },
    verify: { schema: { enum: ['true', 'false'] }, description: 'Also check the whole chain' },
    head: {
      schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      description: 'A hash noted earlier: with verify, also finds a log that was cut off',
    },
  },
  answers: { 200: { contentType: 'application/json', schema } },
  async handle({ query }, { access }) {
    const { limit = '100', before, verify, head } = query;
    const entries = await access.audit.list({
      limit: Number(limit),
      ...(before === undefined ? {} : { before: Number(before) }),
    });
    const chain = verify === 'true' ? await access.audit.verify(head) : null;
    return { status: 200, json: { entries, chain } };
  },
};
