import type { OverviewTile } from '@vnioc/contract/leaders-overview.ts';
import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { Sparkline } from '../../figures/Sparkline.tsx';
import { WhyButton } from '../../figures/WhyButton.tsx';
import { StateMark } from '../../marks/StateMark.tsx';
import { stateWords } from '../../marks/words.ts';
import { domainShort } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { tileLook } from './tile-look.ts';
import { tileStyles } from './tile-styles.ts';
import { overviewWords } from './words.ts';

/** One domain of Điều 8: mark, figure, target, trend, change, until when, whose. */
export const Tile = ({ tile }: { readonly tile: OverviewTile }) => {
  const [words, states, styles] = [useWords(overviewWords), useWords(stateWords), useStyles2(tileStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const look = tileLook(tile, office, language);
  const { figure, state } = tile;
  const trouble = state === 'critical' ? styles.critical : state === 'warning' ? styles.warning : '';
  return (
    <article className={cx(styles.tile, trouble)} data-domain={tile.domain} data-state={state}>
      <h3 className={styles.head}>
        <StateMark state={state} size={14} label={states[state]} />
        <Link className={styles.domain} to={`${APP_PATH}/domains/${tile.domain}`}>
          {domainShort(office, tile.domain, language)}
        </Link>
        <span className={styles.number}>{tile.no}</span>
      </h3>
      {look === null || figure === null ? (
        <p className={styles.muted}>{words.noFigure}</p>
      ) : (
        <>
          <div className={styles.value}>
            <b className={look.old ? styles.old : ''} data-testid="tile-value" data-value={figure.value}>
              {look.value ?? '–'}
            </b>
            {look.old && figure.judged !== null && (
              <StateMark state={figure.judged} size={9} label={states[figure.judged]} />
            )}
            <span className={styles.name} title={look.nameWhole}>
              {look.name}
            </span>
          </div>
          <p>{look.target}</p>
          <Sparkline values={figure.points.map(({ value }) => value)} target={look.targetValue} />
          <p className={styles.muted}>{look.change}</p>
          <Others tile={tile} />
          <p className={styles.foot}>{look.until}</p>
          <p className={styles.last}>
            <span className={styles.owners} title={look.ownersWhole}>
              {look.owners}
            </span>
            <WhyButton indicator={figure.indicator} unit={figure.unit} period={figure.period} />
          </p>
        </>
      )}
    </article>
  );
};

/** Other figures of the domain in trouble, and its open tickets: by shape and count. */
const Others = ({ tile: { others, open, overdue, domain } }: { readonly tile: OverviewTile }) => {
  const [words, states, styles] = [useWords(overviewWords), useWords(stateWords), useStyles2(tileStyles)];
  const counted = (['critical', 'warning'] as const)
    .map((state) => ({ state, n: others.filter((one) => one.state === state).length }))
    .filter(({ n }) => n > 0);
  const [before, after] = words.others.split('{marks}');
  return (
    <p className={styles.others}>
      {counted.length > 0 && (
        <span>
          {before}
          {counted.map(({ state, n }) => (
            <span key={state} className={styles.count}>
              <StateMark state={state} size={9} label={states[state]} /> {n}{' '}
            </span>
          ))}
          {after}
        </span>
      )}
      {open > 0 && (
        <Link to={`${APP_PATH}/tickets?open=true&domain=${domain}`} className={styles.link}>
          {fill(overdue > 0 ? words.openTicketsOverdue : words.openTickets, { open, overdue })}
        </Link>
      )}
    </p>
  );
};
