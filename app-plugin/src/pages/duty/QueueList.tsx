import { useStyles2 } from '@grafana/ui';
import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { useRoomBelow } from '../../screen/use-room-below.ts';
import type { ShownRow } from './arrange.ts';
import { HEADING_HEIGHT, itemsWithin, queueItems, ROW_HEIGHT } from './queue-items.ts';
import { QueueRow } from './QueueRow.tsx';
import { queueStyles } from './queue-styles.ts';
import type { RowTelling } from './row-texts.ts';
import { dutyWords } from './words.ts';

interface Props {
  readonly shown: readonly ShownRow[];
  readonly selected: string | null;
  readonly telling: RowTelling;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** Only the rows that are seen are drawn, however many there are; arrows choose, Enter opens. */
export const QueueList = ({ shown, selected, telling, onSelect, onOpen }: Props) => {
  const styles = useStyles2(queueStyles);
  const words = dutyWords[telling.language];
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const height = useRoomBelow(list, FOOT);
  const { items, height: whole } = useMemo(() => queueItems(shown), [shown]);
  const rows = useMemo(() => items.filter((item) => item.kind === 'row'), [items]);
  const step = (by: number) => {
    const at = rows.findIndex((item) => item.shown.row.id === selected);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))];
    if (next === undefined) return;
    onSelect(next.shown.row.id);
    scrollTo(list.current, next.top);
  };
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (by !== undefined) step(by);
    else if (selected !== null) onOpen(selected);
  };
  const seen = itemsWithin(items, top, height);
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={words.queue}
      aria-description={words.keys}
      {...(selected === null ? {} : { 'aria-activedescendant': `desk-${selected}` })}
      className={styles.list}
      style={{ height }}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      onKeyDown={press}
    >
      <div style={{ height: whole }} role="presentation">
        {seen.map((item) =>
          item.kind === 'heading' ? (
            <div key={item.group} role="presentation" className={styles.heading} style={{ top: item.top }}>
              <b>
                {words[`group_${item.group}`]} {item.n}
              </b>
              <span>{words[`order_${item.group}`]}</span>
            </div>
          ) : (
            <QueueRow
              key={item.shown.row.id}
              {...{ shown: item.shown, top: item.top, telling, onSelect, onOpen }}
              selected={item.shown.row.id === selected}
            />
          ),
        )}
      </div>
    </div>
  );
};

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e9, End: 1e9 },
};

function scrollTo(list: HTMLDivElement | null, top: number): void {
  if (list === null) return;
  if (top - HEADING_HEIGHT < list.scrollTop) list.scrollTop = top - HEADING_HEIGHT;
  else if (top + ROW_HEIGHT > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW_HEIGHT - list.clientHeight;
}

/** Of the line below the list, and the frame's margin. */
const FOOT = 56;
