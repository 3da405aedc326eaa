import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelProps } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { StatusBoardOptions } from './options.ts';
import { rowsOfFrames } from './rows-of-frames.ts';
import { texts } from './texts.ts';

type Props = Pick<PanelProps<StatusBoardOptions>, 'options' | 'data' | 'width' | 'height'>;

const boardStyles = (theme: GrafanaTheme2) => ({
  board: css({ overflow: 'auto', '& table': { width: '100%' }, '& td, & th': { padding: theme.spacing(0.5, 1) } }),
  noData: css({ color: theme.colors.text?.disabled ?? 'gray', fontStyle: 'italic' }),
});

/** States of indicators by unit, from whatever data source the dashboard chose. */
export const StatusBoard = ({ options, data, width, height }: Props) => {
  const theme = useTheme2();
  const styles = useStyles2(boardStyles);
  const words = texts[options.language];
  const rows = rowsOfFrames(data.series, theme);
  if (rows.length === 0) return <p className={styles.noData}>{words.empty}</p>;
  return (
    <div className={styles.board} style={{ width, height }}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, state }, index) => (
            <tr key={`${name} ${index}`}>
              <th scope="row">{name}</th>
              {state === undefined ? (
                <td className={styles.noData}>{words.noData}</td>
              ) : (
                <td style={{ color: state.color }}>{state.text}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
