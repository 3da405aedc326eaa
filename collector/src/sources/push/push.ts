import type { SourceKind } from '../source-kind.ts';
import { pushConnection, type PushConnection } from './connection.ts';
import { parsePosted, type PostedContent } from './parse-posted.ts';

/** Agencies post observations with their own key; nothing is fetched. */
export const push: SourceKind<PushConnection, PostedContent> = {
  kind: 'push',
  connection: pushConnection,
  async *fetch() {},
  parse: (part, context) => parsePosted(part, context, 'reported'),
};
