import type { Cell, Frame } from '@vnioc/contract/frame.ts';
import { column, frameOf } from './frames.ts';
import type { Series, SeriesPoint } from './read-series.ts';
import type { SeriesLook } from './series-frames.ts';

/** Every figure with all that stands behind it: revision, quality, source, coverage, formula, legal basis. */
export function seriesTable(series: readonly Series[], { refId, language }: SeriesLook): Frame {
  const rows = series.flatMap((one) => one.points.map((point) => ({ ...one, point })));
  const of = (pick: (row: { readonly point: SeriesPoint } & Omit<Series, 'points'>) => Cell): readonly Cell[] =>
    rows.map(pick);
  const vi = language === 'vi';
  return frameOf({ refId, type: 'table' }, [
    column(
      'time',
      'time',
      of(({ point }) => point.periodEnd),
    ),
    column(
      'period',
      'string',
      of(({ point }) => point.period),
    ),
    column(
      'indicator',
      'string',
      of(({ indicator }) => indicator.id),
    ),
    column(
      'indicator_name',
      'string',
      of(({ indicator }) => (vi ? indicator.name : indicator.nameEn)),
    ),
    column(
      'unit_id',
      'string',
      of(({ unit }) => unit.id),
    ),
    column(
      'unit',
      'string',
      of(({ unit }) => (vi ? unit.name : unit.nameEn)),
    ),
    column(
      'domain',
      'string',
      of(({ indicator }) => indicator.domain),
    ),
    column(
      'value',
      'number',
      of(({ point }) => point.value),
    ),
    column(
      'numerator',
      'number',
      of(({ point }) => point.numerator ?? null),
    ),
    column(
      'denominator',
      'number',
      of(({ point }) => point.denominator ?? null),
    ),
    column(
      'base_unit',
      'string',
      of(({ indicator }) => indicator.unit),
    ),
    column(
      'quality',
      'string',
      of(({ point }) => point.quality),
    ),
    column(
      'source',
      'string',
      of(({ point }) => point.source),
    ),
    column(
      'revision',
      'number',
      of(({ point }) => point.revision),
    ),
    column(
      'known_at',
      'time',
      of(({ point }) => point.knownAt),
    ),
    column(
      'present',
      'number',
      of(({ point }) => point.coverage?.present ?? null),
    ),
    column(
      'expected',
      'number',
      of(({ point }) => point.coverage?.expected ?? null),
    ),
    column(
      'formula',
      'string',
      of(({ indicator }) => (indicator.formula ? JSON.stringify(indicator.formula) : null)),
    ),
    column(
      'legal_basis',
      'string',
      of(({ indicator }) => indicator.legalBasis),
    ),
  ]);
}
