import { parsePosted, type PostedContent } from '../push/parse-posted.ts';
import type { SourceKind } from '../source-kind.ts';
import { manualConnection, type ManualConnection } from './connection.ts';

/** Figures that one person entered and another approved: the same published form, marked as entered. */
export const manual: SourceKind<ManualConnection, PostedContent> = {
  kind: 'manual',
  connection: manualConnection,
  async *fetch() {},
  parse: (part, context) => parsePosted(part, context, 'entered'),
};
