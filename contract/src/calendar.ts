import { flag, listOf, record, text, textOrNull } from './schema-parts.ts';

const minutes = { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 } as const;

/** `GET /api/v1/calendar?from&to`: seasons, and every day of the span with its sessions (minutes since midnight). */
export const calendarSchema = record({
  id: text,
  version: text,
  weekend: listOf({ type: 'integer' }),
  days: listOf(
    record({
      date: text,
      working: flag,
      sessions: listOf(minutes),
      special: {
        anyOf: [
          record({ kind: text, name: text, status: text, active: flag, legalBasis: textOrNull }),
          { type: 'null' },
        ],
      },
    }),
  ),
});
