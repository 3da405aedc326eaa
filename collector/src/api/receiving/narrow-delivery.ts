import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Parsed } from '../../sources/source-kind.ts';
import { outsideScope } from './outside-scope.ts';

type Spoken = Pick<Parsed, 'observations' | 'events'>;

/** Drops what the sender of a file or a stream may not speak for; said once per unit, for the whole delivery (row 0). */
export function narrowDelivery(
  parsed: Parsed,
  source: SourceSpec,
  origin: string,
  may: {
    readonly figure: (observation: Spoken['observations'][number]) => boolean;
    readonly event: (event: Spoken['events'][number]) => boolean;
  },
): Parsed {
  const outside = new Map<UnitId, number>();
  const inside = <Said extends { readonly unit: UnitId }>(
    said: readonly Said[],
    fits: (one: Said) => boolean,
  ): Said[] =>
    said.filter((one) => {
      const fitting = fits(one);
      if (!fitting) outside.set(one.unit, (outside.get(one.unit) ?? 0) + 1);
      return fitting;
    });
  const [observations, events] = [inside(parsed.observations, may.figure), inside(parsed.events, may.event)];
  const rejections = [...outside].map(([unit, count]) =>
    outsideScope(source, origin, 0, unit, { records: String(count) }),
  );
  return { ...parsed, observations, events, rejections: [...parsed.rejections, ...rejections] };
}
