import { css } from '@emotion/css';
import { Button, FilterInput, InteractiveTable, Stack, useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { fill, useWords } from '../words/language.ts';
import type { CsvCell } from './csv.ts';
import { csvText } from './csv.ts';
import { download } from './download.ts';
import { frameWords } from './words.ts';
import { Empty } from './Empty.tsx';

export interface ListColumn<T> {
  readonly id: string;
  readonly header: string;
  /** What is filtered, sorted and exported: a figure stays a number. */
  readonly value: (row: T) => CsvCell;
  /** What is shown, when that is more than the value. */
  readonly cell?: (row: T) => ReactNode;
}

interface Props<T extends object> {
  readonly rows: readonly T[];
  /** There are older rows that were not read: said beside the count, so that nobody takes the list for the whole. */
  readonly isCut?: boolean;
  readonly columns: readonly ListColumn<T>[];
  readonly idOf: (row: T) => string;
  /** Said when there are no rows at all. */
  readonly empty: string;
  /** Instead of that sentence, where more is to be said. */
  readonly whenEmpty?: ReactNode | undefined;
  /** Of the file, without its ending. */
  readonly name: string;
  /** Beside the filter: commands and filters of the page's own. */
  readonly children?: ReactNode;
}

const PAGE = 50;

/** Two lines of text in a row of 42 pixels, as on the board. */
const denseStyles = () =>
  css({
    overflowX: 'auto',
    table: { fontSize: 13, fontVariantNumeric: 'tabular-nums' },
    'table th': { padding: '4px 8px', fontSize: 12 },
    'table th *': { fontSize: 12, whiteSpace: 'normal' }, // in a Grafana heads have a size of their own
    'table td': { padding: '2px 8px', height: 42, lineHeight: '18px' },
  });

const matches = <T,>(row: T, columns: readonly ListColumn<T>[], filter: string): boolean =>
  filter === '' || columns.some(({ value }) => textOf(value(row)).includes(filter));

const textOf = (cell: CsvCell): string => String(cell ?? '').toLocaleLowerCase();

const compare = (one: CsvCell, other: CsvCell): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'vi');
};

/** A list that filters, sorts, turns its pages and goes out as CSV: what is exported is what the filter leaves. */
export const ListTable = <T extends object>({
  rows,
  isCut = false,
  columns,
  idOf,
  empty,
  whenEmpty,
  name,
  children,
}: Props<T>) => {
  const words = useWords(frameWords);
  const styles = useStyles2(denseStyles);
  const [filter, setFilter] = useState('');
  const sought = filter.trim().toLocaleLowerCase();
  const shown = useMemo(() => rows.filter((row) => matches(row, columns, sought)), [rows, columns, sought]);
  const tableColumns = useMemo(
    () =>
      columns.map(({ id, header, value, cell }) => ({
        ...{ id, header },
        sortType: (one: { original: T }, other: { original: T }) => compare(value(one.original), value(other.original)),
        cell: ({ row }: { row: { original: T } }) => cell?.(row.original) ?? value(row.original),
      })),
    [columns],
  );
  if (rows.length === 0 && !isCut) return <NoRows commands={children}>{whenEmpty ?? <Empty message={empty} />}</NoRows>;
  const head = columns.map(({ header }) => header);
  const cells = () => [head, ...shown.map((row) => columns.map(({ value }) => value(row)))];
  return (
    <Stack direction="column" gap={1}>
      <Stack direction="row" gap={1} wrap="wrap" alignItems="center">
        <FilterInput placeholder={words.filter} value={filter} onChange={setFilter} width={32} escapeRegex={false} />
        {children}
        <span>{fill(isCut ? words.rowsCut : words.rows, { n: shown.length, of: rows.length })}</span>
        <Button variant="secondary" icon="download-alt" onClick={() => download(`${name}.csv`, csvText(cells()))}>
          CSV
        </Button>
      </Stack>
      {shown.length === 0 ? (
        <Empty message={words.nothingFound} />
      ) : (
        <div className={styles}>
          <InteractiveTable columns={tableColumns} data={[...shown]} getRowId={idOf} pageSize={PAGE} />
        </div>
      )}
    </Stack>
  );
};

interface NoRowsProps {
  readonly commands: ReactNode;
  readonly children: ReactNode;
}

/** The commands stay where nothing is listed: the first row is made by them. */
const NoRows = ({ commands, children }: NoRowsProps) => (
  <Stack direction="column" gap={1}>
    {commands !== undefined && (
      <Stack direction="row" gap={1} wrap="wrap" alignItems="center">
        {commands}
      </Stack>
    )}
    {children}
  </Stack>
);
