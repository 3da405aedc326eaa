import { count, flag, listOf, record, text } from './schema-parts.ts';

const remark = record({ file: text, line: count, vi: text, en: text });

/** `GET /api/v1/check`: the registers checked anew. */
export const checkSchema = record({ ok: flag, faults: listOf(remark), warnings: listOf(remark) });
