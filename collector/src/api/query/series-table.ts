import type { Frame } from '@vnioc/contract/frame.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import type { Series, SeriesPoint } from './read-series.ts';
import type { SeriesLook } from './series-frames.ts';

/** Every figure with all that stands behind it: revision, quality, source, coverage, formula, legal basis. */
export function seriesTable(series: readonly Series[], { refId, language }: SeriesLook): Frame {
  const rows = series.flatMap((one) => one.points.map((point) => ({ ...one, point })));
  return frameOf({ refId, type: 'table' }, columnsOf(rows, columns(language === 'vi')));
}

type Row = Omit<Series, 'points'> & { readonly point: SeriesPoint };

const columns = (vi: boolean): readonly ColumnOf<Row>[] => [
  ['time', 'time', ({ point }) => point.periodEnd],
  ['period', 'string', ({ point }) => point.period],
  ['indicator', 'string', ({ indicator }) => indicator.id],
  ['indicator_name', 'string', ({ indicator }) => (vi ? indicator.name : indicator.nameEn)],
  ['unit_id', 'string', ({ unit }) => unit.id],
  ['unit', 'string', ({ unit }) => (vi ? unit.name : unit.nameEn)],
  ['domain', 'string', ({ indicator }) => indicator.domain],
  ['value', 'number', ({ point }) => point.value],
  ['numerator', 'number', ({ point }) => point.numerator ?? null],
  ['denominator', 'number', ({ point }) => point.denominator ?? null],
  ['base_unit', 'string', ({ indicator }) => indicator.unit],
  ['quality', 'string', ({ point }) => point.quality],
  ['source', 'string', ({ point }) => point.source],
  ['revision', 'number', ({ point }) => point.revision],
  ['known_at', 'time', ({ point }) => point.knownAt],
  ['present', 'number', ({ point }) => point.coverage?.present ?? null],
  ['expected', 'number', ({ point }) => point.coverage?.expected ?? null],
  ['formula', 'string', ({ indicator }) => (indicator.formula ? JSON.stringify(indicator.formula) : null)],
  ['legal_basis', 'string', ({ indicator }) => indicator.legalBasis],
];
