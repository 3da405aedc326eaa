import { useStyles2, useTheme2 } from '@grafana/ui';
import { memo, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { dateText } from '../instants/instant-text.ts';
import { markColor } from '../marks/colors.ts';
import type { ShownUnit } from '../words/figures.ts';
import { figureText, symbolFree } from '../words/figures.ts';
import { useLanguage } from '../words/language.ts';
import { LevelMarks } from './LevelMarks.tsx';
import { Reading } from './Reading.tsx';
import type { TrendData } from './trend-lines.ts';
import { gapsOf, instantsOf, levelPath, linePath, nearest, type Place } from './trend-path.ts';
import { dayTicks, type Scale } from './trend-scale.ts';
import { DASHES, trendStyles } from './trend-styles.ts';
import { useWidth } from './use-width.ts';

interface Props {
  readonly data: TrendData;
  readonly scale: Scale;
  readonly shown: ShownUnit;
  /** What a screen reader hears of the picture. */
  readonly label: string;
}

const HEIGHT = 220;
const [RIGHT, TOP, BOTTOM] = [16, 10, 26] as const;
/** Pixels of a digit at 12 px, and of a date with the room around it. */
const [DIGIT_WIDTH, DATE_WIDTH] = [7, 120] as const;

/** Figures against what is aimed at: gaps are grey and never crossed, what is beyond its bounds has colour and shape. */
export const TrendChart = ({ data, scale, shown, label }: Props) => {
  const [styles, language] = [useStyles2(trendStyles), useLanguage()];
  const [box, width] = useWidth(720);
  const [read, setRead] = useState<number | null>(null);
  const ticks = scale.ticks.map((tick) => ({ tick, said: figureText(tick, tickUnit(shown, scale), language) ?? '' }));
  const left = 14 + DIGIT_WIDTH * Math.max(4, ...ticks.map(({ said }) => said.length));
  const place = useMemo(() => placeOf(scale, left, width), [scale, left, width]);
  const instants = useMemo(() => instantsOf(data.lines), [data.lines]);
  const at = read === null ? (instants.at(-1) ?? null) : nearest(instants, read);
  const point = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const share = (clientX - currentTarget.getBoundingClientRect().left - left) / (width - left - RIGHT);
    setRead(scale.from + share * (scale.to - scale.from));
  };
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by === 0 || at === null) return;
    event.preventDefault();
    setRead(instants[Math.min(Math.max(instants.indexOf(at) + by, 0), instants.length - 1)] ?? at);
  };
  return (
    <div ref={box} className={styles.chart}>
      <svg
        {...{ width, height: HEIGHT, role: 'img', tabIndex: 0, 'aria-label': label }}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setRead(null)}
        onKeyDown={step}
      >
        {ticks.map(({ tick, said }) => (
          <g key={tick} aria-hidden>
            <line className={styles.grid} x1={left} x2={width - RIGHT} y1={place.y(tick)} y2={place.y(tick)} />
            <text x={left - 6} y={place.y(tick) + 4} textAnchor="end">
              {said}
            </text>
          </g>
        ))}
        {dayTicks(scale, Math.max(1, Math.floor((width - left) / DATE_WIDTH))).map((day) => (
          <text key={day} x={place.x(day)} y={HEIGHT - 6} textAnchor={anchorOf(place.x(day), left, width)}>
            {dateText(day)}
          </text>
        ))}
        <Lines data={data} place={place} />
        {at !== null && read !== null && (
          <line className={styles.cursor} x1={place.x(at)} x2={place.x(at)} y1={TOP} y2={HEIGHT - BOTTOM} />
        )}
      </svg>
      {at !== null && <Reading {...{ data, at, shown }} />}
    </div>
  );
};

interface LinesProps {
  readonly data: TrendData;
  readonly place: Place;
}

/** Not drawn anew while only the pointer moves. */
const Lines = memo(function Lines({ data: { lines, targets }, place }: LinesProps) {
  const [styles, theme] = [useStyles2(trendStyles), useTheme2()];
  return (
    <>
      {lines.flatMap(({ unit, points }) =>
        gapsOf(points).map(([from, to]) => (
          <rect
            key={`${unit}${from}`}
            data-gap
            className={styles.gap}
            {...{
              x: place.x(from),
              width: Math.max(2, place.x(to) - place.x(from)),
              y: TOP,
              height: HEIGHT - TOP - BOTTOM,
            }}
          />
        )),
      )}
      {targets.map(({ name, points }) => (
        <path key={name} data-target className={styles.target} d={linePath(points, place)} />
      ))}
      {lines.map(({ unit, points }, index) => (
        <g key={unit} data-unit={unit}>
          <path className={styles.line} strokeDasharray={DASHES[index % DASHES.length]} d={linePath(points, place)} />
          {(['warning', 'critical'] as const).map((level) => (
            <path
              key={level}
              className={styles.level}
              stroke={markColor(theme, level)}
              d={levelPath(points, level, place)}
            />
          ))}
          <LevelMarks points={points} place={place} />
        </g>
      ))}
    </>
  );
});

const placeOf = ({ from, to, low, high }: Scale, left: number, width: number): Place => ({
  x: (at) => left + ((at - from) / Math.max(1, to - from)) * (width - left - RIGHT),
  y: (value) => TOP + ((high - value) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM),
});

/** No date leaves the picture. */
const anchorOf = (x: number, left: number, width: number): 'start' | 'middle' | 'end' =>
  x - left < DATE_WIDTH / 2 ? 'start' : width - x < DATE_WIDTH / 2 ? 'end' : 'middle';

/** Only as many decimals as the round numbers need; the unit's word stands with the figures. */
const tickUnit = (shown: ShownUnit, { ticks }: Scale): ShownUnit => {
  const isWhole = ticks.every((tick) => Math.abs(tick / shown.factor - Math.round(tick / shown.factor)) < 1e-6);
  return { ...symbolFree(shown), decimals: isWhole ? 0 : Math.max(1, shown.decimals) };
};
