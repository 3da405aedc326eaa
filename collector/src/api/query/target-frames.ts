import type { Frame } from '@vnioc/contract/frame.ts';
import { firstBound, hasLine } from '@vnioc/contract/target-line.ts';
import type { Bounds, Indicator, Target } from '../../catalog/indicator.ts';
import type { Instant } from '../../kernel/clock.ts';
import { curveReference } from '../../observations/curve-reference.ts';
import { upperBounds } from '../../observations/upper-bounds.ts';
import { readReferences } from '../../pipeline/references.ts';
import type { Store } from '../../sinks/store.ts';
import { column, frameOf } from './frames.ts';
import type { Series } from './read-series.ts';
import type { SeriesLook } from './series-frames.ts';
import { valueConfig } from './shown-figures.ts';

type Side = 'low' | 'high';

/** One line that figures are held against: of all units where it is the same one, else of each by itself. */
interface Line {
  readonly indicator: Indicator;
  readonly side: Side;
  readonly bounds: Bounds;
  readonly units: Series['unit'][];
  readonly values: Map<Instant, number>;
}

/**
 * What the figures of these series are held against, as series of their own, in base units at the same instants: the plan's
 * curve moves with the year, all others stay. None of baselines, of sums over a window, and where a figure is not judged.
 */
export async function targetFrames(
  series: readonly Series[],
  look: SeriesLook,
  store: Pick<Store, 'observations'>,
): Promise<readonly Frame[]> {
  const lines: Line[] = [];
  for (const one of series)
    for (const line of await linesOf(one, store)) {
      const same = lines.find((known) => isSame(known, line));
      if (same === undefined) lines.push(line);
      else {
        same.units.push(...line.units);
        for (const [at, value] of line.values) same.values.set(at, value);
      }
    }
  return lines.map((line) => lineFrame(line, series, look));
}

async function linesOf(
  { indicator, unit, points }: Series,
  { observations }: Pick<Store, 'observations'>,
): Promise<readonly Line[]> {
  const { target, levels, direction } = indicator;
  if (target === null || direction === 'info' || !levels.includes(unit.level)) return [];
  if (target.window !== undefined || !(hasLine(target) || target.kind === 'curve')) return [];
  const sides = sidesOf(target).map((side) => ({ ...side, indicator, units: [unit], values: new Map() }));
  const factsOf = await readReferences(indicator, [{ unit: unit.id, figures: points }], observations);
  for (const { period, periodEnd } of points) {
    const reference = target.kind === 'curve' ? curveReference(target, period, factsOf(unit.id, period).plan) : 1;
    for (const { bounds, values } of sides) {
      const bound = firstBound(bounds);
      if (bound !== null && reference !== null) values.set(periodEnd, bound * reference);
    }
  }
  return sides.filter(({ values }) => values.size > 0);
}

function sidesOf(target: Target): readonly { readonly side: Side; readonly bounds: Bounds }[] {
  const [low, high] = [target.low, upperBounds(target)];
  return [
    ...(low === undefined ? [] : [{ side: 'low' as const, bounds: low }]),
    ...(high === undefined ? [] : [{ side: 'high' as const, bounds: high }]),
  ];
}

const isSame = (known: Line, line: Line): boolean =>
  known.indicator.id === line.indicator.id &&
  known.side === line.side &&
  [...line.values].every(([at, value]) => (known.values.get(at) ?? value) === value);

const SIGNS: Readonly<Record<Side, string>> = { low: '≥', high: '≤' };

function lineFrame(
  { indicator, side, bounds, units, values }: Line,
  series: readonly Series[],
  look: SeriesLook,
): Frame {
  const vi = look.language === 'vi';
  const said = [`${vi ? 'Mục tiêu' : 'Target'} ${SIGNS[side]}`, vi ? indicator.name : indicator.nameEn];
  const all = series.filter((one) => one.indicator.id === indicator.id).length === units.length;
  const of = all ? [] : units.map(({ name, nameEn }) => (vi ? name : nameEn));
  const config = { ...valueConfig(indicator, look.language), displayNameFromDS: [...said, ...of].join(' · ') };
  const times = [...values.keys()].toSorted((a, b) => a - b);
  const { target = null, warning = null, critical = null } = bounds;
  const heldAgainst = {
    ...{ indicator: indicator.id, units: units.map(({ id }) => id), side, kind: indicator.target?.kind },
    ...{ target, warning, critical },
  };
  return frameOf(
    {
      ...{ refId: look.refId, type: 'timeseries-multi' },
      name: `${indicator.id} target ${side}`,
      custom: { heldAgainst },
    },
    [
      column('time', 'time', times),
      column(
        'target',
        'number',
        times.map((at) => values.get(at) ?? null),
        {
          labels: {
            indicator: indicator.id,
            domain: indicator.domain,
            target: side,
            unit_id: units.map(({ id }) => id).join(','),
          },
          config,
        },
      ),
    ],
  );
}
