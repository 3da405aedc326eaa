import { SOURCE_KINDS, type SourceKindName, type SourceSpec } from '../catalog/source-spec.ts';
import { eveJson } from './eve-json/eve-json.ts';
import { fileDrop } from './file-drop/file-drop.ts';
import { httpCsv } from './http-csv/http-csv.ts';
import { httpJson } from './http-json/http-json.ts';
import { manual } from './manual/manual.ts';
import { mqttSource } from './mqtt/mqtt-source.ts';
import { push } from './push/push.ts';
import { withUrlFromEnvironment } from './http/url-from-environment.ts';
import type { FetchRequest, SourceKind } from './source-kind.ts';
import { sql } from './sql/sql.ts';

/** A kind whose connection and content are known to itself only. */
export type AnyKind = SourceKind<unknown, unknown>;

/** Every kind of upstream the collector knows. Adding one is a folder beside this file and a line here. */
export const sourceKinds: Readonly<Record<SourceKindName, AnyKind>> = {
  'http-json': httpJson as unknown as AnyKind,
  'http-csv': httpCsv as unknown as AnyKind,
  'file-drop': fileDrop as unknown as AnyKind,
  sql: sql as unknown as AnyKind,
  mqtt: mqttSource as unknown as AnyKind,
  'eve-json': eveJson as unknown as AnyKind,
  manual: manual as unknown as AnyKind,
  push: push as unknown as AnyKind,
};

/** The kind of a source; its connection must have been checked against `connectionSchemas`. */
export function kindOf(spec: SourceSpec): AnyKind {
  const kind = sourceKinds[spec.kind];
  const inPlace = (request: FetchRequest<unknown>) => ({
    ...request,
    connection: withUrlFromEnvironment(request.connection, request.secret),
  });
  return { ...kind, fetch: (request) => kind.fetch(inPlace(request)) };
}

/** JSON schema of `connection` per kind: what `ioc check` validates the sources against. */
export const connectionSchemas = Object.fromEntries(
  SOURCE_KINDS.map((kind) => [kind, sourceKinds[kind].connection]),
) as unknown as Readonly<Record<SourceKindName, Readonly<Record<string, unknown>>>>;
