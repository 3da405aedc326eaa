import type { FieldPath } from '../../catalog/source-spec.ts';
import { compileExpression, type Variables } from './expression.ts';
import type { Reader, Records } from './records.ts';

/** Stands in the place of a value that an expression could not compute for this record. */
export const UNREADABLE = Symbol('unreadable');

/** Readers of all fields a mapping names; expressions are computed beforehand, so that reading is synchronous. */
export async function fieldReaders(
  records: Records,
  paths: Iterable<FieldPath>,
  variables: Variables,
): Promise<ReadonlyMap<FieldPath, Reader | null>> {
  const readers = new Map<FieldPath, Reader | null>();
  for (const path of paths) {
    if (!readers.has(path)) readers.set(path, await fieldReader(records, path, variables));
  }
  return readers;
}

async function fieldReader(records: Records, path: FieldPath, variables: Variables): Promise<Reader | null> {
  if (path === '$topic') return () => variables.topic;
  if (!path.startsWith('=')) return records.reader(path);
  const expression = compileExpression(path.slice(1));
  const values: unknown[] = [];
  for (let index = 0; index < records.count; index += 1) {
    values.push(await expression.evaluate(records.plain(index), { ...variables }).catch(() => UNREADABLE));
  }
  return (index) => values[index];
}
