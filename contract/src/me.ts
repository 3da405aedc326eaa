import { listOf, record, text, textOrNull, texts, flag } from './schema-parts.ts';

/** `GET /api/v1/me`: who I am to the collector, and what I may do where. */
export const meSchema = record({
  key: text,
  role: textOrNull,
  person: { anyOf: [record({ id: text, name: text, position: text }), { type: 'null' }] },
  acting: flag,
  grants: listOf(
    record({ units: texts, domains: { anyOf: [texts, { type: 'null' }] }, permissions: texts, highest: text }),
  ),
});
