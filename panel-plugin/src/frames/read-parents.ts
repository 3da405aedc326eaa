import { FieldType } from '@grafana/data';
import type { DataFrame } from '@grafana/data';
import { fieldNamed, rowsOf, textColumn } from './reading.ts';

/** A list of units with what stands over them and no figures: the tree alone. */
export const isUnitFrame = (frame: DataFrame): boolean =>
  fieldNamed(frame, 'unit_id') !== undefined &&
  fieldNamed(frame, 'parent_id') !== undefined &&
  frame.fields.every(({ type }) => type === FieldType.string);

/** Parent and name of every unit that any frame with a column `parent_id` names. */
export const readParents = (frame: DataFrame) => {
  const parents = new Map<string, { readonly parent: string | null; readonly name: string | null }>();
  if (fieldNamed(frame, 'parent_id') === undefined) return parents;
  const [unit, parent, name] = [
    textColumn(frame, 'unit_id'),
    textColumn(frame, 'parent_id'),
    textColumn(frame, 'unit'),
  ];
  for (const row of rowsOf(frame)) {
    const id = unit(row);
    if (id !== null && !parents.has(id)) parents.set(id, { parent: parent(row), name: name(row) });
  }
  return parents;
};
