import type { OverviewTile } from '@vnioc/contract/leaders-overview.ts';
import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { Sparkline } from '../../../figures/Sparkline.tsx';
import { stateWords } from '../../../marks/words.ts';
import { domainShort } from '../../../office/office.ts';
import { useOffice } from '../../../office/use-office.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { tileLook } from '../tile-look.ts';
import { wallWords } from './wall-words.ts';
import { WallMark } from './WallMark.tsx';
import { wallTileStyles } from './wall-tile-styles.ts';

/** A value of more characters than this is written smaller, so that it is not cut. */
const WIDE = 6;

export const WallTile = ({ tile }: { readonly tile: OverviewTile }) => {
  const [words, states, styles] = [useWords(wallWords), useWords(stateWords), useStyles2(wallTileStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const look = tileLook(tile, office, language);
  const { state, figure } = tile;
  const frame = state === 'critical' ? styles.critical : state === 'warning' ? styles.warning : '';
  const reason =
    state === 'upstream_fault' ? words.wallFault : state === 'stale' ? words.wallStale : (look?.target ?? '');
  return (
    <section className={cx(styles.tile, frame)} data-domain={tile.domain} data-state={state}>
      <h2>
        <WallMark state={state} label={states[state]} />
        <span>{domainShort(office, tile.domain, language)}</span>
      </h2>
      <div className={cx(styles.value, look?.old && styles.old, (look?.value?.length ?? 0) > WIDE && styles.small)}>
        {look?.value ?? '–'}
      </div>
      <p className={styles.name}>{look?.name ?? words.wallNoData}</p>
      <p className={styles.muted}>{reason}</p>
      <div className={styles.trend}>
        <Sparkline
          values={figure?.points.map(({ value }) => value) ?? []}
          target={look?.targetValue ?? null}
          height="calc(100vw / 3840 * 96)"
          stroke={4}
        />
      </div>
      <p className={styles.muted}>{look?.wallUntil ?? ''}</p>
    </section>
  );
};
