import { useStyles2 } from '@grafana/ui';
import { StateMark } from '../marks/StateMark.tsx';
import { useWords } from '../words/language.ts';
import type { TrendData } from './trend-lines.ts';
import { gapsOf } from './trend-path.ts';
import { DASHES, trendStyles } from './trend-styles.ts';
import { trendWords } from './words.ts';

const LEVELS = ['normal', 'warning', 'critical'] as const;

/** Which dashes are whose, what the shapes say, and what the grey is. */
export const TrendLegend = ({ data: { lines, targets } }: { readonly data: TrendData }) => {
  const [words, styles] = [useWords(trendWords), useStyles2(trendStyles)];
  return (
    <div className={styles.legend}>
      {lines.map(({ unit, name }, index) => (
        <Key key={unit} className={styles.line} dashes={DASHES[index % DASHES.length]} name={name} />
      ))}
      {targets.map(({ name }) => (
        <Key key={name} className={styles.target} name={name} />
      ))}
      {targets.length > 0 &&
        LEVELS.map((level) => (
          <span key={level} className={styles.key}>
            <StateMark state={level} /> {words[`level_${level}`]}
          </span>
        ))}
      {lines.some(({ points }) => gapsOf(points).length > 0) && (
        <span className={styles.key}>
          <StateMark state="no_data" /> {words.gap}
        </span>
      )}
    </div>
  );
};

const Key = ({ className, dashes, name }: { className: string; dashes?: string | undefined; name: string }) => {
  const styles = useStyles2(trendStyles);
  return (
    <span className={styles.key}>
      <svg width={28} height={8} aria-hidden>
        <path className={className} strokeDasharray={dashes} d="M0 4H28" />
      </svg>
      {name}
    </span>
  );
};
