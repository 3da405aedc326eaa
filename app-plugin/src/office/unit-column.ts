import { createElement } from 'react';
import type { ListColumn } from '../screen/ListTable.tsx';
import type { Language } from '../words/language.ts';
import type { Office } from './office.ts';
import { unitName } from './office.ts';
import { ShortUnit } from './ShortUnit.tsx';

/** A list's column of units: short names are shown, whole ones are filtered, sorted and exported. */
export const unitColumn = <T>(
  header: string,
  unitOf: (row: T) => string | null,
  office: Office,
  language: Language,
): ListColumn<T> => ({
  ...{ id: 'unit', header },
  value: (row) => unitName(office, unitOf(row), language),
  cell: (row) => createElement(ShortUnit, { id: unitOf(row) }),
});
