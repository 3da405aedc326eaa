import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import type { BoardUnit } from '../board/board.ts';
import type { RowOrder } from '../board/rows.ts';
import type { Language, Words } from '../texts.ts';
import { Legend } from './Legend.tsx';

export const TOOLBAR_HEIGHT = 40;

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
  /** From the top to the unit whose children are shown; empty at the top. */
  readonly path: readonly BoardUnit[];
  readonly onGoTo: (unit: string | null) => void;
  readonly legend: boolean;
}

/** Order of the lines, the way back up, and what the shapes mean. */
export const Toolbar = ({ words, language, order, onOrder, path, onGoTo, legend }: Props) => {
  const styles = useStyles2(toolbarStyles);
  const orders: { readonly value: RowOrder; readonly label: string }[] = [
    { value: 'register', label: words.registerOrder },
    { value: 'worst', label: words.worstFirst },
  ];
  return (
    <div className={styles.bar} style={{ height: TOOLBAR_HEIGHT }}>
      <div role="group" aria-label={words.order}>
        <RadioButtonGroup size="sm" options={orders} value={order} onChange={onOrder} />
      </div>
      {path.length > 0 && <Path {...{ words, path, onGoTo }} />}
      {legend && <Legend {...{ words, language }} size={12} />}
    </div>
  );
};

const Path = ({ words, path, onGoTo }: Pick<Props, 'words' | 'path' | 'onGoTo'>) => (
  <nav aria-label={words.path}>
    <Button size="sm" fill="text" onClick={() => onGoTo(null)}>
      {words.allUnits}
    </Button>
    {path.map(({ id, name }, index) => (
      <Button
        key={id}
        size="sm"
        fill="text"
        onClick={() => onGoTo(id)}
        {...(index === path.length - 1 ? { 'aria-current': 'page' as const } : {})}
      >
        › {name}
      </Button>
    ))}
  </nav>
);

const toolbarStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    ...{ display: 'flex', alignItems: 'center', gap: theme.spacing(1), overflow: 'hidden', whiteSpace: 'nowrap' },
    '& > ul': { marginLeft: 'auto' },
  }),
});
