import type { JSONSchemaType } from 'ajv';
import { httpProperties, type HttpConnection } from '../http/http-connection.ts';
import { tableProperties, type TableLayout } from '../table/table-layout.ts';

/** A CSV file behind a URL, streamed: a million rows never stand in memory. */
export interface HttpCsvConnection extends HttpConnection, TableLayout {}

export const httpCsvConnection: JSONSchemaType<HttpCsvConnection> = {
  type: 'object',
  properties: { ...httpProperties, ...tableProperties },
  required: ['url'],
  additionalProperties: false,
};
