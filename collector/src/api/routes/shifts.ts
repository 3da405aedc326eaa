import { shiftsPage } from '@vnioc/contract/duty.ts';
import { shiftItems } from '../duty/shift-item.ts';
import type { Route } from '../route.ts';

/** The shift book ("Sổ trực, giao ca"), newest first. */
export const shifts: Route = {
  method: 'get',
  path: '/api/v1/shifts',
  summary: { vi: 'Sổ trực, giao ca', en: 'The shift book' },
  access: 'keep shift book',
  parameters: {
    limit: { schema: { type: 'integer', minimum: 1, maximum: 1000 }, description: 'Default 20' },
    open: { schema: { enum: ['true', 'false'] }, description: '`true`: the shift that runs' },
  },
  answers: { 200: { contentType: 'application/json', schema: shiftsPage } },
  async handle({ query, scope }, services) {
    const { limit = '20', open } = query;
    const found = await services.operations.duty.shifts(services.database.kysely, {
      ...(open === undefined ? {} : { open: open === 'true' }),
      limit: Number(limit),
    });
    return { status: 200, json: { items: await shiftItems(found, scope, services), next: null } };
  },
};
