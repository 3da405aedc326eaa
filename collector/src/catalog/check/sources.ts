import type { Path } from '../read/register.ts';
import type { Schema } from '../shape/schema.ts';
import { shapeFaults } from '../shape/shape-faults.ts';
import type { SourceKindName, SourceSpec } from '../source-spec.ts';
import { byId, type Check, type Finding } from './registers.ts';

/** Schemas of `connection` per kind, handed in by whoever knows the kinds. */
export type ConnectionSchemas = Readonly<Partial<Record<SourceKindName, Schema<unknown>['json']>>>;

const RECEIVED: readonly SourceKindName[] = ['manual', 'push', 'mqtt', 'eve-json'];

/** A source can be run: it has a connection of its kind, a schedule if it is fetched, figures that say where they stand. */
export const checkSources =
  (connections: ConnectionSchemas): Check =>
  ({ sources, indicators }) => {
    const allSources = byId(sources);
    const allIndicators = byId(indicators);
    return sources.flatMap(({ value, path }) => {
      const about = (at: Path, vi: string, en: string): Finding => ({
        register: 'sources',
        path: [...path, ...at],
        vi,
        en,
      });
      return [
        ...shapeFaults(connections[value.kind] ?? {}, value.connection).map(({ path: at, vi, en }) =>
          about(['connection', ...at], vi, en),
        ),
        ...isFetched(value, about),
        ...figuresOf(value, about),
        ...(value.dependsOn.some((id) => id === value.id || allSources.get(id)?.dependsOn.includes(value.id))
          ? [
              about(
                ['dependsOn'],
                `"${value.id}" phụ thuộc vòng tròn; hãy bỏ một phía`,
                `"${value.id}" depends on itself in a circle; remove one side`,
              ),
            ]
          : []),
        ...(value.expects?.indicators ?? []).flatMap((id, at) => {
          const indicator = allIndicators.get(id);
          if (!indicator || indicator.cadence === value.cadence) return [];
          const words = [
            `"${id}" có tần suất ${indicator.cadence}`,
            `"${id}" has cadence ${indicator.cadence}`,
          ] as const;
          return [
            about(
              ['expects', 'indicators', at],
              `${words[0]}, không phải ${value.cadence} như nguồn`,
              `${words[1]}, not ${value.cadence} as the source`,
            ),
          ];
        }),
      ];
    });
  };

type About = (at: Path, vi: string, en: string) => Finding;

function isFetched({ kind, schedule }: SourceSpec, about: About): readonly Finding[] {
  const timed = schedule.every !== undefined || (schedule.at?.length ?? 0) > 0;
  if (timed || RECEIVED.includes(kind)) return [];
  return [
    about(
      [],
      `nguồn loại "${kind}" cần "schedule" có "at" hoặc "every"`,
      `a source of kind "${kind}" needs a "schedule" with "at" or "every"`,
    ),
  ];
}

function figuresOf({ observations }: SourceSpec, about: About): readonly Finding[] {
  return (observations?.figures ?? []).flatMap(({ value, numerator, denominator }, at) => {
    const parts = numerator !== undefined && denominator !== undefined;
    const half = (numerator === undefined) !== (denominator === undefined);
    if (!half && parts !== (value !== undefined)) return [];
    return [
      about(
        ['observations', 'figures', at],
        'mỗi số liệu cần "value", hoặc cả "numerator" và "denominator"',
        'a figure needs "value", or both "numerator" and "denominator"',
      ),
    ];
  });
}
