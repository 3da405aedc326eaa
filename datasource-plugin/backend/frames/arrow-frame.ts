import type { Cell, Frame, FrameField } from '@vnioc/contract/frame.ts';
import {
  Bool,
  Field,
  Float64,
  makeData,
  makeVector,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  TimestampNanosecond,
  Utf8,
  vectorFromArray,
  type Data,
  type DataType,
  type Vector,
} from 'apache-arrow';

/**
 * A frame as Grafana's backends hand it on: an Arrow file; names, labels, field configuration and meta as JSON in the
 * schema's metadata. Numbers are float64, times nanoseconds, and what is missing is null.
 */
export function arrowFrame({ schema, data }: Frame): Uint8Array {
  const columns = schema.fields.map((field, index) => vectorOf(field, data.values[index] ?? []));
  const fields = schema.fields.map((field, index) => arrowField(field, columns[index]?.type ?? new Utf8()));
  const arrowSchema = new Schema(
    fields,
    new Map([
      ['name', schema.name ?? ''],
      ['refId', schema.refId],
      ['meta', JSON.stringify(schema.meta)],
    ]),
  );
  const length = data.values[0]?.length ?? 0;
  const children = columns.flatMap((column): Data[] => [...column.data]);
  const batch = new RecordBatch(
    arrowSchema,
    makeData<Struct>({ type: new Struct(fields), length, nullCount: 0, children }),
  );
  return tableToIPC(new Table(arrowSchema, [batch]), 'file');
}

const arrowField = ({ name, labels, config }: FrameField, type: DataType): Field =>
  new Field(
    name,
    type,
    true,
    new Map([
      ['name', name],
      ['labels', JSON.stringify(labels ?? {})],
      ...(config && Object.keys(config).length > 0 ? [['config', JSON.stringify(config)] as const] : []),
    ]),
  );

function vectorOf({ type }: FrameField, values: readonly Cell[]): Vector {
  switch (type) {
    case 'time':
      return instants(values as (number | null)[]);
    case 'number':
      return vectorFromArray(values as (number | null)[], new Float64());
    case 'boolean':
      return vectorFromArray(values as (boolean | null)[], new Bool());
    case 'string':
    case 'other':
      return vectorFromArray(
        values.map((value) => (value === null ? null : String(value))),
        new Utf8(),
      );
  }
}

/** Written by hand: Arrow's own builder multiplies in floating point and is some nanoseconds off, a millisecond once cut. */
function instants(values: readonly (number | null)[]): Vector {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  const data = BigInt64Array.from(values, (value) => BigInt(Math.trunc(value ?? 0)) * 1_000_000n);
  for (const [index, value] of values.entries())
    if (value !== null) nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7));
  const nullCount = values.filter((value) => value === null).length;
  const type = new TimestampNanosecond();
  return makeVector(makeData({ type, length: values.length, nullCount, nullBitmap, data }));
}
