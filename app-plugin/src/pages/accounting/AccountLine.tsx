import { useStyles2 } from '@grafana/ui';
import { StateMark } from '../../marks/StateMark.tsx';
import { stateWords } from '../../marks/words.ts';
import { numberText, percentText } from '../../words/figures.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import type { AccountRow } from '@vnioc/contract/accounting.ts';
import { standingOf } from './account-marks.ts';
import { tableStyles } from './table-styles.ts';
import { accountingWords } from './words.ts';

interface Props {
  readonly row: AccountRow;
  /** Vietnamese; the whole name stands under the pointer. */
  readonly shortName?: string;
  readonly isTotal?: boolean;
  readonly isChosen?: boolean;
  readonly onChoose?: (() => void) | undefined;
}

/** One line of the accounts: a rate never without its n. */
export const AccountLine = ({ row, shortName, isTotal = false, isChosen = false, onChoose }: Props) => {
  const words = useWords(accountingWords);
  const states = useWords(stateWords);
  const language = useLanguage();
  const styles = useStyles2(tableStyles);
  const hours = (minutes: number | null) => (minutes === null ? '–' : numberText(minutes / 60, language));
  const { few, onTimeRatio, n, handle, explanations } = row;
  const name = language === 'vi' ? (shortName ?? row.name.vi) : row.name.en;
  const standing = isTotal ? null : standingOf(row);
  const open = explanations.given < explanations.late;
  return (
    <tr className={isTotal ? styles.total : few ? styles.few : styles.row} aria-selected={isChosen}>
      <th scope="row" title={row.name[language]}>
        {onChoose === undefined ? (
          name
        ) : (
          <button type="button" className={styles.name} onClick={onChoose} aria-pressed={isChosen}>
            {name}
          </button>
        )}
      </th>
      <td>{numberText(n, language)}</td>
      <td className={styles.ratio}>
        {onTimeRatio === null ? (
          <span>{words.none}</span>
        ) : (
          <>
            {!few && (
              <span className={styles.bar} aria-hidden>
                <span className={styles.filled} style={{ width: `${onTimeRatio * 100}%` }} />
              </span>
            )}
            <strong>{percentText(onTimeRatio, language)}</strong>
            {standing !== null && <StateMark state={standing} label={states[standing]} />}
            {few && !isTotal && <span>{words.few}</span>}
          </>
        )}
      </td>
      <td>{row.late}</td>
      <td>{row.overdueOpen}</td>
      <td>{hours(handle.p50Minutes)}</td>
      <td>{hours(handle.p90Minutes)}</td>
      <td>{handle.n}</td>
      <td>{row.returned}</td>
      <td className={open ? styles.awaited : undefined}>
        {explanations.late === 0 ? '–' : `${explanations.given}/${explanations.late}`}
      </td>
    </tr>
  );
};
