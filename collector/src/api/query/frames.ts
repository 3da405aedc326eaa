import type { Cell, FieldConfig, Frame, FrameField, FrameType } from '@vnioc/contract/frame.ts';

const TYPE_INFO = {
  time: { frame: 'time.Time', nullable: true },
  number: { frame: 'float64', nullable: true },
  string: { frame: 'string', nullable: true },
  boolean: { frame: 'bool', nullable: true },
} as const;

/** One column of a frame before it is written. */
export interface Column {
  readonly field: FrameField;
  readonly values: readonly Cell[];
}

interface ColumnOptions {
  readonly labels?: Readonly<Record<string, string>>;
  readonly config?: FieldConfig;
}

export const column = (
  name: string,
  type: keyof typeof TYPE_INFO,
  values: readonly Cell[],
  { labels, config }: ColumnOptions = {},
): Column => ({
  field: { name, type, typeInfo: TYPE_INFO[type], ...(labels ? { labels } : {}), config: config ?? {} },
  values,
});

/** A column as rows fill it: its name and type, what of a row stands in it, and how that is shown. */
export type ColumnOf<Row> = readonly [
  name: string,
  type: keyof typeof TYPE_INFO,
  pick: (row: Row) => Cell,
  config?: FieldConfig,
];

export const columnsOf = <Row>(rows: readonly Row[], columns: readonly ColumnOf<Row>[]): readonly Column[] =>
  columns.map(([name, type, pick, config]) =>
    column(
      name,
      type,
      rows.map((row) => pick(row)),
      config === undefined ? {} : { config },
    ),
  );

export interface FrameAbout {
  readonly refId: string;
  readonly type: FrameType;
  readonly name?: string;
  readonly custom?: Readonly<Record<string, unknown>>;
  readonly notices?: readonly { readonly severity: 'info' | 'warning' | 'error'; readonly text: string }[];
}

/** A frame of Grafana's data-plane contract, version 0.1. Without columns it says that there are no data. */
export const frameOf = ({ refId, type, name, custom, notices }: FrameAbout, columns: readonly Column[]): Frame => ({
  schema: {
    refId,
    ...(name === undefined ? {} : { name }),
    meta: { type, typeVersion: [0, 1], ...(custom ? { custom } : {}), ...(notices?.length ? { notices } : {}) },
    fields: columns.map(({ field }) => field),
  },
  data: { values: columns.map(({ values }) => values) },
});
