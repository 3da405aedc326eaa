import { auditPage } from '@vnioc/contract/audit.ts';
import type { AuditRow } from '../../access/audit-log.ts';
import { readCursor } from '../lists/cursor.ts';
import { filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** The audit log, newest first (domain §7.3). */
export const audit: Route = {
  method: 'get',
  path: '/api/v1/audit',
  summary: { vi: 'Nhật ký kiểm tra', en: 'The audit log' },
  access: 'read audit',
  audit: 'export',
  parameters: {
    ...listParameters(),
    verify: { schema: { enum: ['true', 'false'] }, description: 'Also check the whole chain' },
    head: {
      schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      description: 'A hash noted earlier: with verify, also finds a log that was cut off',
    },
  },
  answers: { 200: { contentType: 'application/json', schema: auditPage } },
  async handle(request, { access }) {
    const { cursor, verify, head } = request.query;
    const page = await filledPage<AuditRow>({
      limit: limitOf(request),
      cursor: readCursor(cursor, 'number'),
      read: (behind, limit) =>
        access.audit.list({ limit, ...(behind !== null && 'id' in behind ? { before: Number(behind.id) } : {}) }),
      keep: () => true,
      behind: ({ position }) => ({ id: position }),
    });
    const chain = verify === 'true' ? await access.audit.verify(head) : null;
    return { status: 200, json: { ...page, chain } };
  },
};
