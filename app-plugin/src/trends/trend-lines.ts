import type { DataFrame, Field } from '@grafana/data';
import { firstBound } from '@vnioc/contract/target-line.ts';

/** How far a figure is from what it is held against, by the bounds alone; `not_applicable`: against nothing. */
export type Level = 'normal' | 'warning' | 'critical' | 'not_applicable';

export interface TrendPoint {
  readonly at: number;
  /** Null: the period has no figure; the line is broken there. */
  readonly value: number | null;
  readonly level: Level;
}

/** The figures of one unit, oldest first. */
export interface TrendLine {
  readonly unit: string;
  readonly name: string;
  readonly points: readonly TrendPoint[];
}

/** What figures are held against, at the same instants. */
export interface TargetCurve {
  readonly name: string;
  readonly side: 'low' | 'high';
  readonly points: readonly { readonly at: number; readonly value: number }[];
}

export interface TrendData {
  readonly lines: readonly TrendLine[];
  readonly targets: readonly TargetCurve[];
}

/** What a frame of a target says of itself (`targets` of the query protocol). */
interface HeldAgainst {
  readonly units: readonly string[];
  readonly side: 'low' | 'high';
  readonly kind: string;
  readonly target: number | null;
  readonly warning: number | null;
  readonly critical: number | null;
}

interface Held extends HeldAgainst {
  readonly values: ReadonlyMap<number, number>;
  readonly name: string;
}

const fieldOf = ({ fields }: DataFrame, type: string): Field | undefined => fields.find((one) => one.type === type);
const heldIn = ({ meta }: DataFrame): HeldAgainst | undefined =>
  (meta?.custom as { readonly heldAgainst?: HeldAgainst } | undefined)?.heldAgainst;

const pointsIn = (frame: DataFrame): readonly (readonly [number, number | null])[] => {
  const values = fieldOf(frame, 'number')?.values ?? [];
  return [...(fieldOf(frame, 'time')?.values ?? [])].map((at: unknown, index) => [
    Number(at),
    (values[index] as number | null | undefined) ?? null,
  ]);
};

/** `Mục tiêu ≥ · Xã Lạc Đạo`: all lines are of one indicator, which need not be said again. */
const nameIn = (said: string): string => said.split(' · ').toSpliced(1, 1).join(' · ');

/** Frames of a `series` query with its targets, as lines to draw. */
export function trendOf(frames: readonly DataFrame[]): TrendData {
  const targets = frames.flatMap((frame): readonly Held[] => {
    const held = heldIn(frame);
    const known = pointsIn(frame).filter((point): point is readonly [number, number] => point[1] !== null);
    const name = nameIn(fieldOf(frame, 'number')?.config.displayNameFromDS ?? '');
    return held === undefined ? [] : [{ ...held, name, values: new Map(known) }];
  });
  const lines = frames.flatMap((frame): readonly TrendLine[] => {
    const labels = fieldOf(frame, 'number')?.labels;
    if (labels === undefined || heldIn(frame) !== undefined) return [];
    const unit = labels['unit_id'] ?? '';
    const mine = targets.filter(({ units }) => units.includes(unit));
    const points = pointsIn(frame).map(([at, value]) => ({ at, value, level: levelAt(at, value, mine) }));
    return [{ unit, name: labels['unit'] ?? unit, points }];
  });
  return {
    lines,
    targets: targets.map(({ name, side, values }) => ({
      ...{ name, side },
      points: [...values].map(([at, value]) => ({ at, value })),
    })),
  };
}

/** 0.1 + 0.2 does not break a bound of 0.3. */
const ROUNDING = 1e-9;
const WORSE: readonly Level[] = ['not_applicable', 'normal', 'warning', 'critical'];

/** By the worst of the sides; a figure that equals its bound is well. */
const levelAt = (at: number, value: number | null, targets: readonly Held[]): Level => {
  if (value === null) return 'not_applicable';
  const levels = targets.map((held) => levelOfSide(value, held, held.values.get(at)));
  return levels.reduce<Level>(
    (worst, one) => (WORSE.indexOf(one) > WORSE.indexOf(worst) ? one : worst),
    'not_applicable',
  );
};

function levelOfSide(value: number, held: Held, line: number | undefined): Level {
  const { side, kind, target, warning, critical } = held;
  const first = firstBound(held);
  if (line === undefined || first === null) return 'not_applicable';
  const share = kind === 'curve' && first !== 0 ? line / first : 1;
  const beyond = (bound: number | null): boolean => {
    const tolerance = ROUNDING * Math.max(1, Math.abs((bound ?? 0) * share));
    return bound !== null && (side === 'low' ? value < bound * share - tolerance : value > bound * share + tolerance);
  };
  if (beyond(critical)) return 'critical';
  return beyond(warning ?? target) ? 'warning' : 'normal';
}
