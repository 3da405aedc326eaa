import type { SourceKind } from '../source-kind.ts';
import { eveJsonConnection, type EveJsonConnection } from './connection.ts';
import { parseLines } from './parse-lines.ts';
import { tailFile, type Lines } from './tail.ts';

/** The alert stream of a Suricata sensor. */
export const eveJson: SourceKind<EveJsonConnection, Lines> = {
  kind: 'eve-json',
  connection: eveJsonConnection,
  fetch: tailFile,
  parse: ({ content, origin, firstRow }, context) => parseLines(content.lines, origin, firstRow, context),
};
