import { useTheme2 } from '@grafana/ui';
import { markColor } from '../marks/colors.ts';
import { themeColors } from '../marks/theme-colors.ts';
import type { TrendPoint } from './trend-lines.ts';
import { round, type Place } from './trend-path.ts';

interface Props {
  readonly points: readonly TrendPoint[];
  readonly place: Place;
}

/** More points than this are a line; only trouble and the newest figure keep their mark. */
const MANY = 40;

/** Figures by the shape and colour of their level: circle, triangle, diamond. */
export const LevelMarks = ({ points, place }: Props) => {
  const theme = useTheme2();
  const last = points.findLastIndex(({ value }) => value !== null);
  const isFew = points.filter(({ value }) => value !== null).length <= MANY;
  const marked = points.filter((one, index): one is TrendPoint & { value: number } => {
    if (one.value === null) return false;
    if (isFew || index === last || isAlone(points, index)) return true;
    return one.level === 'warning' || one.level === 'critical';
  });
  return (
    <>
      {marked.map(({ at, value, level }) => (
        <path
          key={at}
          data-level={level}
          d={shapeAt(level, place.x(at), place.y(value))}
          fill={level === 'not_applicable' ? themeColors(theme).text.primary : markColor(theme, level)}
        />
      ))}
    </>
  );
};

/** No line would show it. */
const isAlone = (points: readonly TrendPoint[], index: number): boolean =>
  points[index - 1]?.value == null && points[index + 1]?.value == null;

const shapeAt = (level: TrendPoint['level'], x: number, y: number): string => {
  const [px, py] = [round(x), round(y)];
  if (level === 'warning') return `M${px} ${py - 6}l6 11h-12Z`;
  if (level === 'critical') return `M${px} ${py - 6}l6 6l-6 6l-6 -6Z`;
  return `M${px - 3} ${py}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z`;
};
