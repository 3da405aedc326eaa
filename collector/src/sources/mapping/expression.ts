import jsonata from 'jsonata';
import { UpstreamError } from '../source-kind.ts';

/** What a record expression may name besides the record: `$origin`, `$preamble`, `$document`, `$topic`. */
export interface Variables {
  readonly origin: string;
  readonly preamble?: string;
  readonly document?: unknown;
  readonly topic?: string;
}

const compiled = new Map<string, jsonata.Expression>();

/** Compiles JSONata once per text; a text that is none is a fault of the register. */
export function compileExpression(text: string): jsonata.Expression {
  const known = compiled.get(text);
  if (known) return known;
  try {
    const expression = jsonata(text);
    compiled.set(text, expression);
    return expression;
  } catch (cause) {
    throw new UpstreamError(
      'configuration',
      `Biểu thức "${text}" trong sources.yaml không phải JSONata đúng: ${wordsOf(cause)} / The expression is not valid JSONata: ${wordsOf(cause)}`,
      { cause },
    );
  }
}

/** Evaluates over a document; an expression that fails on it means the upstream's format is not the one described. */
export async function evaluate(text: string, document: unknown, variables: Variables): Promise<unknown> {
  const expression = compileExpression(text);
  try {
    return await expression.evaluate(document, { ...variables });
  } catch (cause) {
    throw new UpstreamError(
      'format',
      `Dữ liệu của ${variables.origin} không khớp biểu thức "${text}": ${codeOf(cause)} / The data do not fit the expression: ${codeOf(cause)}`,
      { cause },
    );
  }
}

const wordsOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : String(cause);

/** JSONata's messages quote values; its codes do not. */
const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? `JSONata ${String(cause.code)}` : 'JSONata';

/** The records of a document: the expression's answer as a list; without expression the document, or its only list. */
export async function recordsOf(
  records: string | undefined,
  document: unknown,
  variables: Variables,
): Promise<readonly unknown[]> {
  const found = records === undefined ? document : await evaluate(records, document, variables);
  if (Array.isArray(found)) return [...found];
  return found === undefined || found === null ? [] : [found];
}
