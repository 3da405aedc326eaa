import { figure, instant, instantOrNull, page, record, text, textOrNull } from './schema-parts.ts';

/** `GET /api/v1/states`: how every cell of the scope stands. */
export const statesSchema = page(
  record({
    indicator: text,
    domain: text,
    unit: text,
    state: text,
    since: instant,
    judged: textOrNull,
    period: textOrNull,
    value: figure,
    dueAt: instantOrNull,
  }),
);
