import { flag, record, text, texts } from './schema-parts.ts';

export const healthSchema = record({ status: { const: 'ok' }, version: text });
export const readinessSchema = record({ ready: flag, reasons: texts });
