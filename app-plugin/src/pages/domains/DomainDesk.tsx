import type { OverviewTile } from '@vnioc/contract/leaders-overview.ts';
import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { lazy, Suspense } from 'react';
import { Loading } from '../../screen/Loading.tsx';
import { useWords } from '../../words/language.ts';
import { Tile } from '../overview/Tile.tsx';
import { DataState } from './DataState.tsx';
import { DomainTickets } from './DomainTickets.tsx';
import { Trend } from './Trend.tsx';
import { domainWords } from './words.ts';

/** Scenes are only fetched when a board is drawn. */
const Board = lazy(() => import('../../boards/Board.tsx').then((file) => ({ default: file.Board })));

interface Props {
  readonly domain: string;
  readonly tile: OverviewTile | undefined;
}

/** One domain from its figure down to its cells. */
export const DomainDesk = ({ domain, tile }: Props) => {
  const [words, styles] = [useWords(domainWords), useStyles2(getStyles)];
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        {tile !== undefined && <Tile tile={tile} />}
        <Trend domain={domain} first={tile?.figure?.indicator ?? null} />
      </div>
      <h2 className={styles.head}>{words.board}</h2>
      <div className={styles.board}>
        <Suspense fallback={<Loading />}>
          <Board columns="indicators" domain={domain} />
        </Suspense>
      </div>
      <div className={styles.two}>
        <DataState domain={domain} />
        <DomainTickets domain={domain} />
      </div>
    </div>
  );
};

const NARROW = '@media (max-width: 900px)';

const getStyles = () => ({
  page: css({ display: 'grid', gridTemplateColumns: 'minmax(0,1fr)', gap: 12 }),
  top: css({
    ...{ display: 'grid', gap: 8, gridTemplateColumns: '280px minmax(0,1fr)', alignItems: 'start' },
    [NARROW]: { gridTemplateColumns: 'minmax(0,1fr)' },
  }),
  head: css({ fontSize: 16, fontWeight: 600, margin: 0 }),
  board: css({ height: 640, display: 'flex', '& > *': { flex: 1, minWidth: 0 } }),
  two: css({
    ...{ display: 'grid', gap: 8, gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)' },
    [NARROW]: { gridTemplateColumns: 'minmax(0,1fr)' },
  }),
});
