import { css } from '@emotion/css';
import { LinkButton, RadioButtonGroup, Stack, useStyles2 } from '@grafana/ui';
import { useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { Board } from '../../boards/Board.tsx';
import { boardWords } from '../../boards/words.ts';
import { Page } from '../../screen/Page.tsx';
import { withParameters } from '../../screen/with-parameters.ts';
import { useWords } from '../../words/language.ts';

/** "Bảng trạng thái": units by indicators or domains, on the desk or on the wall; the address carries the choice. */
export const BoardPage = () => {
  const [words, styles] = [useWords(boardWords), useStyles2(getStyles)];
  const [asked, setAsked] = useSearchParams();
  const chosen = asked.get('by');
  const domain = asked.get('var-domain') ?? '';
  const columns = chosen === 'indicators' || chosen === 'domains' ? chosen : domain === '' ? 'domains' : 'indicators';
  if (asked.get('wall') === '1')
    return (
      <div className={styles.wall}>
        <Board columns={columns} mode="wall" />
      </div>
    );
  return (
    <Page
      title={words.title}
      actions={
        <Stack direction="row" gap={1} wrap="wrap">
          <RadioButtonGroup
            aria-label={words.columns}
            options={[
              { label: words.byDomains, value: 'domains' as const },
              { label: words.byIndicators, value: 'indicators' as const },
            ]}
            value={columns}
            onChange={(by) => setAsked((before) => withParameters(before, { by }))}
          />
          <LinkButton variant="secondary" href={`${APP_PATH}/board?wall=1&kiosk=1&by=${columns}`}>
            {words.wall}
          </LinkButton>
        </Stack>
      }
    >
      <div className={styles.board}>
        <Board key={columns} columns={columns} />
      </div>
    </Page>
  );
};

const getStyles = () => ({
  board: css({ height: 'calc(100vh - 110px)', minHeight: 520, display: 'flex', '& > *': { flex: 1, minWidth: 0 } }),
  wall: css({
    ...{ position: 'fixed', inset: 0, zIndex: 2000, display: 'flex', background: 'var(--page-background, #111217)' },
    '& > *': { flex: 1, minWidth: 0 },
  }),
});
