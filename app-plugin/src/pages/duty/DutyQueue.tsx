import type { Desk } from '@vnioc/contract/desk.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { domainName, domainShort, unitName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { unitShort } from '../../office/short-names.ts';
import { Empty } from '../../screen/Empty.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { arranged, arrangementOf, type Arrangement } from './arrange.ts';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueList } from './QueueList.tsx';
import { queueStyles } from './queue-styles.ts';
import type { RowTelling } from './row-texts.ts';
import { dutyWords } from './words.ts';
import { isFiltered, passes } from './filters.ts';
import { useDeskFilters } from './use-desk-filters.ts';

interface Props {
  readonly desk: Desk;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** The domain is fixed where the page itself is of one (SOC). */
  readonly withoutDomain?: boolean;
}

/** The open tickets in working order. Rows keep their places until somebody asks for the new ones. */
export const DutyQueue = ({ desk, selected, onSelect, withoutDomain = false }: Props) => {
  const words = useWords(dutyWords);
  const styles = useStyles2(queueStyles);
  const { filters, clear } = useDeskFilters();
  const [places, setPlaces] = useState<Arrangement>(() => arrangementOf(desk.rows));
  const { shown, fresh, moved } = useMemo(() => arranged(places, desk.rows), [places, desk.rows]);
  const passing = useMemo(() => shown.filter(({ row }) => passes(row, filters)), [shown, filters]);
  const again = () => setPlaces(arrangementOf(desk.rows));
  const n = desk.rows.filter((row) => passes(row, filters)).length;
  return (
    <section className={styles.queue}>
      <div className={styles.tools}>
        <b>{isFiltered(filters) ? fill(words.openOf, { n, of: desk.rows.length }) : fill(words.open, { n })}</b>
        <QueueFilters rows={desk.rows} withoutDomain={withoutDomain} />
        {fresh + moved > 0 && (
          <Button className={styles.push} size="sm" fill="outline" onClick={again}>
            {fresh > 0 ? fill(words.fresh, { n: fresh }) : fill(words.again, { n: moved })}
          </Button>
        )}
      </div>
      {passing.length === 0 ? (
        <Nothing filtered={isFiltered(filters)} onClear={clear} />
      ) : (
        <Rows desk={desk} shown={passing} selected={selected} onSelect={onSelect} />
      )}
      <div className={styles.foot}>{desk.truncated ? fill(words.truncated, { n: desk.rows.length }) : words.keys}</div>
    </section>
  );
};

interface RowsProps extends Pick<Props, 'desk' | 'selected' | 'onSelect'> {
  readonly shown: ReturnType<typeof arranged>['shown'];
}

const Rows = ({ desk, shown, selected, onSelect }: RowsProps) => {
  const words = useWords(dutyWords);
  const language = useLanguage();
  const styles = useStyles2(queueStyles);
  const office = useOffice();
  const navigate = useNavigate();
  const { contacts, asOf: now } = desk;
  const telling = useMemo(
    (): RowTelling => ({
      ...{ language, now, contacts },
      unitName: (id) => unitShort(office, id, language),
      domainName: (id) => domainShort(office, id, language),
      wholeUnit: (id) => unitName(office, id, language),
      wholeDomain: (id) => domainName(office, id, language),
    }),
    [language, now, contacts, office],
  );
  const open = useCallback((id: string) => void navigate(`${APP_PATH}/tickets/${encodeURIComponent(id)}`), [navigate]);
  return (
    <>
      <div className={styles.head} aria-hidden>
        <i />
        <span>{words.head_what}</span>
        <span>{words.head_who}</span>
        <span data-step>{words.head_step}</span>
        <span>{words.head_left}</span>
        <span>{words.head_answer}</span>
      </div>
      <QueueList {...{ shown, selected, telling, onSelect, onOpen: open }} />
    </>
  );
};

const Nothing = ({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) => {
  const words = useWords(dutyWords);
  const styles = useStyles2(queueStyles);
  return (
    <div className={styles.empty}>
      <Empty message={filtered ? words.emptyFilter : words.empty}>
        {filtered ? <Button onClick={onClear}>{words.clear}</Button> : words.emptyHint}
      </Empty>
    </div>
  );
};
