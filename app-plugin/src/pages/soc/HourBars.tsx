import type { EventItem } from '@vnioc/contract/events.ts';
import { useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import { instantText } from '../../instants/instant-text.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { SEVERITY_MARK, severityColor } from './severity-mark.ts';
import { hourLabels } from './hour-labels.ts';
import type { Hour } from './tally.ts';
import { hoursOf, SEVERITIES } from './tally.ts';
import { socWords } from './words.ts';

interface Props {
  readonly events: readonly EventItem[];
  readonly from: number;
  readonly to: number;
}

const HEIGHT = 96;

const LABEL = { position: 'absolute', transform: 'translateX(-50%)', whiteSpace: 'nowrap' } as const;

const totalOf = ({ counts }: Hour): number => SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);

/** Events per hour, stacked by severity; the numbers stand in each bar's title and in the table below. */
export const HourBars = ({ events, from, to }: Props) => {
  const words = useWords(socWords);
  const language = useLanguage();
  const theme = useTheme2();
  const hours = useMemo(() => hoursOf(events, from, to), [events, from, to]);
  const most = Math.max(1, ...hours.map(totalOf));
  const say = (hour: Hour) =>
    `${instantText(hour.from, to, language)}: ${SEVERITIES.map((one) => `${words[one]} ${hour.counts[one]}`).join(', ')}`;
  return (
    <figure style={{ margin: 0 }}>
      <figcaption style={{ display: 'flex', gap: 16, alignItems: 'center', fontSize: 12 }}>
        {words.perHour}
        {SEVERITIES.map((severity) => (
          <span key={severity} style={{ display: 'inline-flex', gap: 4, alignItems: 'center' }}>
            <StateMark state={SEVERITY_MARK[severity]} size={10} /> {words[severity]}
          </span>
        ))}
        <span style={{ marginLeft: 'auto' }}>{fill(words.most, { n: most })}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${hours.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
        style={{ width: '100%', height: HEIGHT }}
        role="img"
        aria-label={words.perHour}
      >
        {hours.map((hour, index) => (
          <g key={hour.from}>
            <title>{say(hour)}</title>
            {stacked(hour, most).map(({ severity, y, height }) => (
              <rect
                key={severity}
                x={index * 10 + 1}
                width={8}
                y={y}
                height={height}
                fill={severityColor(theme, severity)}
              />
            ))}
          </g>
        ))}
        <line x1={0} x2={hours.length * 10} y1={HEIGHT} y2={HEIGHT} stroke="currentColor" strokeOpacity={0.4} />
      </svg>
      <div aria-hidden style={{ position: 'relative', height: 18, fontSize: 12 }}>
        {hourLabels(hours[0]?.from ?? from, hours.length).map(({ index, text }) => (
          <span key={index} style={{ ...LABEL, left: `${((index + 0.5) / hours.length) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
    </figure>
  );
};

function stacked({ counts }: Hour, most: number) {
  let y = HEIGHT;
  return SEVERITIES.map((severity) => {
    const height = (counts[severity] / most) * HEIGHT;
    y -= height;
    return { severity, y, height };
  });
}
