import { isSecrecyMark } from '../gates/secrecy.ts';
import { refuse } from '../gates/record-gate.ts';
import { canonicalText } from '../mapping/canonical-record.ts';
import { emptyOutcome } from '../mapping/outcome-of-part.ts';
import { NOTHING_PARSED, parseRecords } from '../mapping/parse-records.ts';
import { tableRecords } from '../mapping/records.ts';
import type { ParseContext, Parsed, Part } from '../source-kind.ts';
import type { TableContent } from './table-content.ts';

/** Rows of a table by the mapping of their source. A secrecy mark above the rows refuses the whole file. */
export async function parseTable(
  { content, origin, firstRow }: Part<TableContent>,
  context: ParseContext,
): Promise<Parsed> {
  const { columns, rows, preamble, delivery, first } = content;
  if (delivery.verdict === 'skipped' || delivery.verdict === 'refused') return NOTHING_PARSED;
  if ([...preamble, ...columns].some(isSecrecyMark)) {
    if (first) return refuseTable(content, context);
    delivery.verdict = 'skipped';
    return NOTHING_PARSED;
  }
  const variables = { origin, preamble: preamble.join('\n') };
  return parseRecords(tableRecords(columns, rows, firstRow), delivery, variables, context);
}

function refuseTable({ columns, rows, preamble, delivery }: TableContent, context: ParseContext): Parsed {
  const outcome = emptyOutcome();
  const refused = refuse(canonicalText({ preamble, columns, rows }), 'file', context, outcome);
  delivery.verdict = refused ? 'refused' : 'skipped';
  return outcome;
}
