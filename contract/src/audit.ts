import { count, flag, instant, page, record, text, textOrNull } from './schema-parts.ts';

export const auditSchema = page(
  record({
    position: count,
    at: instant,
    machineAt: instant,
    actor: text,
    key: text,
    from: text,
    action: text,
    subject: text,
    details: { type: 'object', additionalProperties: true },
    hash: text,
  }),
);

export const auditVerdictSchema = record({
  whole: flag,
  rows: count,
  brokenAt: { type: ['integer', 'null'] },
  head: textOrNull,
});
