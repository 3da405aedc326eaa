import type { RunItem, SourceItem } from '@vnioc/contract/sources.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { IconButton, useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { useEscape } from '../../screen/use-escape.ts';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { nameIn, useLanguage, useWords } from '../../words/language.ts';
import { panelStyles } from './panel-styles.ts';
import { ReleaseForm } from './ReleaseForm.tsx';
import { sourcesWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly source: SourceItem | null;
  readonly onChanged: () => unknown;
  readonly onClose: () => void;
}

/** One source: its last fault, its runs, and its release after a secrecy stop. */
export const SourcePanel = ({ id, source, onChanged, onClose }: Props) => {
  const words = useWords(sourcesWords);
  const language = useLanguage();
  const office = useOffice();
  const styles = useStyles2(panelStyles);
  const runs = useAnswer<Page<RunItem>>(`sources/${encodeURIComponent(id)}/runs?limit=100`);
  useEscape(onClose);
  const columns = useMemo(
    (): readonly ListColumn<RunItem>[] => [
      {
        id: 'startedAt',
        header: words.startedAt,
        value: ({ startedAt }) => bothTexts(startedAt, office.now, language),
      },
      {
        id: 'outcome',
        header: words.outcome,
        value: ({ outcome }) => (outcome === null ? '…' : words[`outcome_${outcome}`]),
      },
      ...(['accepted', 'revised', 'unchanged', 'quarantined', 'events'] as const).map((name) => ({
        ...{ id: name, header: words[name] },
        value: (run: RunItem) => run[name],
      })),
      { id: 'seconds', header: words.seconds, value: ({ durationSeconds }) => durationSeconds },
      { id: 'fault', header: words.lastFault, value: ({ fault }) => fault ?? '' },
    ],
    [words, language, office.now],
  );
  return (
    <aside className={styles.panel} aria-live="polite">
      <div className={styles.head}>
        <h2>{source === null ? id : nameIn(language, source)}</h2>
        <IconButton name="times" aria-label={words.close} tooltip={words.close} onClick={onClose} />
      </div>
      {source?.lastFault != null && <p>{source.lastFault}</p>}
      {source?.status === 'stopped' && mayDo(office, 'release sources') && (
        <ReleaseForm source={id} onReleased={() => (onChanged(), runs.again())} />
      )}
      <h3>{words.runs}</h3>
      <Answered answer={runs}>
        {({ items }) => (
          <ListTable rows={items} columns={columns} idOf={(run) => run.id} empty={words.noRuns} name={`runs-${id}`} />
        )}
      </Answered>
    </aside>
  );
};
