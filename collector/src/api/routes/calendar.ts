import type { Route } from '../route.ts';

const text = { type: 'string' } as const;
const session = { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 } as const;

const schema = {
  type: 'object',
  required: ['id', 'version', 'weekend', 'seasons', 'days'],
  additionalProperties: false,
  properties: {
    id: text,
    version: text,
    weekend: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 } },
    seasons: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'validFrom', 'validTo', 'yearly', 'sessions'],
        properties: {
          id: text,
          validFrom: text,
          validTo: { type: ['string', 'null'] },
          yearly: { type: ['object', 'null'] },
          sessions: { type: 'array', items: session, description: 'Minutes since local midnight, [from, to)' },
        },
      },
    },
    days: {
      type: 'array',
      items: {
        type: 'object',
        required: ['date', 'kind', 'name', 'status', 'active'],
        properties: {
          date: text,
          kind: { enum: ['holiday', 'compensatory', 'swapped_off', 'swapped_work'] },
          name: text,
          status: { enum: ['official', 'predicted'] },
          active: { type: 'boolean' },
        },
      },
    },
  },
} as const;

/** Office hours and days off, as deadlines are counted with them (domain §5). */
export const calendar: Route = {
  method: 'get',
  path: '/api/v1/calendar',
  summary: { vi: 'Lịch làm việc và ngày nghỉ', en: 'Office hours and days off' },
  access: 'any',
  answers: { 200: { contentType: 'application/json', schema } },
  handle: async (_request, { catalog }) => ({
    status: 200,
    json: { ...catalog.calendar, days: [...catalog.calendar.days.values()] },
  }),
};
