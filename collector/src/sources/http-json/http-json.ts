import { parseDocument, type DocumentContent } from '../mapping/parse-document.ts';
import type { SourceKind } from '../source-kind.ts';
import { httpJsonConnection, type HttpJsonConnection } from './connection.ts';
import { fetchJson } from './fetch-json.ts';

/** REST upstreams that answer JSON: LGSP/NGSP services, portals, open data. */
export const httpJson: SourceKind<HttpJsonConnection, DocumentContent> = {
  kind: 'http-json',
  connection: httpJsonConnection,
  fetch: fetchJson,
  parse: ({ content, firstRow }, context) => parseDocument(content, firstRow, context),
};
