import { css } from '@emotion/css';
import { LoadingState, type DataFrame, type GrafanaTheme2, type PanelProps } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import { boardOfFrames } from './frames/board-of-frames.ts';
import { finite } from './frames/reading.ts';
import { migrateOptions } from './migrate-options.ts';
import type { StatusBoardOptions } from './options.ts';
import { DeskBoard } from './screen/DeskBoard.tsx';
import { texts } from './texts.ts';
import { WallBoard } from './wall/WallBoard.tsx';
import { themeColors } from './screen/theme-colors.ts';

type Props = Pick<
  PanelProps<StatusBoardOptions>,
  'options' | 'data' | 'width' | 'height' | 'timeZone' | 'replaceVariables'
>;

/** States of indicators by unit, from whatever data source the dashboard chose. */
export const StatusBoard = ({ options: saved, data, width, height, timeZone, replaceVariables }: Props) => {
  const theme = useTheme2();
  const styles = useStyles2(noticeStyles);
  const options = useMemo(() => migrateOptions(saved), [saved]);
  const { language } = options;
  const words = texts[language];
  const board = useMemo(() => boardOfFrames(data.series, { theme, language }), [data.series, theme, language]);
  const now = nowOf(data.series) ?? data.timeRange.to.valueOf();
  const spoken = useMemo(() => ({ words, language, now, timeZone }), [words, language, now, timeZone]);
  const failed = data.state === LoadingState.Error;
  if (board.cells.size === 0 && !failed)
    return <p className={styles.notice}>{data.state === LoadingState.Loading ? words.loading : words.empty}</p>;
  const rooted = { ...options, root: replaceVariables(options.root) };
  const room = { width, height: failed ? height - NOTICE_HEIGHT : height };
  const Shown = options.mode === 'wall' ? WallBoard : DeskBoard;
  return (
    <>
      {failed && (
        <p role="alert" className={styles.failed} style={{ height: NOTICE_HEIGHT }}>
          {board.cells.size > 0 ? words.failed : words.failedAll} {data.errors?.[0]?.message}
        </p>
      )}
      {board.cells.size > 0 && <Shown {...{ board, options: rooted, spoken, ...room }} />}
    </>
  );
};

const NOTICE_HEIGHT = 32;

/** The office's clock, when a frame brings it: it may be simulated. */
const nowOf = (series: readonly DataFrame[]): number | null =>
  series.map(({ meta }) => finite(meta?.custom?.['now'])).find((now) => now !== null) ?? null;

const noticeStyles = (theme: GrafanaTheme2) => ({
  notice: css({ color: themeColors(theme).text.secondary, padding: theme.spacing(2) }),
  failed: css({ color: themeColors(theme).error.text, margin: 0, padding: theme.spacing(0.5, 1), overflow: 'hidden' }),
});
