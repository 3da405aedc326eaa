import { foldName, foldWord, type Cell } from '../cells/cell-text.ts';

export type Reader = (index: number) => Cell;

/** Records of a part, whatever they came as: rows of a table or objects of a document. */
export interface Records {
  readonly count: number;
  /** What a person calls the record: line of the file, or number of the record, from 1. */
  readonly rowOf: (index: number) => number;
  /** Columns, or keys seen in the first hundred records. */
  readonly names: readonly string[];
  /** Null when there is no such column, or no record has the key. */
  readonly reader: (name: string) => Reader | null;
  /** One record as an object: for expressions and fingerprints. */
  readonly plain: (index: number) => Readonly<Record<string, Cell>>;
}

export function tableRecords(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  firstRow: number,
): Records {
  return {
    count: rows.length,
    rowOf: (index) => firstRow + index,
    names: columns,
    reader: (name) => {
      const column = columnOf(columns, name);
      return column < 0 ? null : (index) => rows[index]?.[column];
    },
    plain: (index) => Object.fromEntries(columns.map((name, column) => [name, rows[index]?.[column]])),
  };
}

/** By its exact words, else without regard to case, diacritics and punctuation. */
function columnOf(columns: readonly string[], name: string): number {
  const exact = columns.findIndex((column) => foldWord(column) === foldWord(name));
  return exact >= 0 ? exact : columns.findIndex((column) => foldName(column) === foldName(name));
}

export function objectRecords(objects: readonly unknown[], firstRow: number): Records {
  const records = objects.map(asObject);
  const names = [...new Set(records.slice(0, 100).flatMap((record) => Object.keys(record)))];
  return {
    count: records.length,
    rowOf: (index) => firstRow + index,
    names,
    reader: (name) => {
      const read: Reader = (index) => reach(records[index], name);
      return records.some((_, index) => read(index) !== undefined) ? read : null;
    },
    plain: (index) => records[index] ?? {},
  };
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : { value };

function reach(record: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
  if (record === undefined) return undefined;
  if (Object.hasOwn(record, name)) return record[name];
  let found: unknown = record;
  for (const key of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
