import { periodText } from '@vnioc/contract/period-text.ts';
import { shortUnitName } from '@vnioc/contract/short-name.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { Fragment } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useOffice } from '../../office/use-office.ts';
import { rootName } from '../../office/short-names.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { AccountLine } from './AccountLine.tsx';
import type { AccountRow, Accounts } from '@vnioc/contract/accounting.ts';
import { reportMonths } from './periods.ts';
import { tableStyles } from './table-styles.ts';
import { accountingWords } from './words.ts';
import { Empty } from '../../screen/Empty.tsx';

interface Props {
  readonly accounts: Accounts;
  readonly chosen: string | null;
  /** Opens the statement of a unit; not there where rows are no units. */
  readonly onChoose: ((unit: string) => void) | undefined;
}

const groupsOf = (rows: readonly AccountRow[]): readonly (readonly [string, readonly AccountRow[]])[] => [
  ...Map.groupBy(rows, ({ group }) => group ?? ''),
];

const groupName = (words: Readonly<Record<string, string>>, group: string): string => words[`group_${group}`] ?? group;

/** Comparable rows side by side, the lowest share first; the center's own part stands apart, under the total. */
export const AccountsTable = ({ accounts, chosen, onChoose }: Props) => {
  const words = useWords(accountingWords);
  const styles = useStyles2(tableStyles);
  const { rows, total, ioc } = accounts;
  const root = rootName(useOffice().registers);
  if (rows.length === 0) return <NoTurns period={accounts.period.id} />;
  const line = (row: AccountRow) => (
    <AccountLine
      key={row.key}
      row={row}
      shortName={shortUnitName(row.name.vi, root)}
      isChosen={row.key === chosen}
      onChoose={onChoose === undefined ? undefined : () => onChoose(row.key)}
    />
  );
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <TableHead />
        <tbody>
          {groupsOf(rows).map(([group, members]) => (
            <Fragment key={group}>
              {group !== '' && (
                <GroupRow name={groupName(words, group)} note={fill(words.groupNote, { n: members.length })} />
              )}
              {members.map(line)}
            </Fragment>
          ))}
          <AccountLine row={{ ...total, name: inBoth(fill(words.total, { n: rows.length })) }} isTotal />
          {ioc !== null && (
            <>
              <GroupRow name="IOC" note={fill(words.centerNote, { n: ioc.misdirected })} />
              {line({ ...ioc, name: inBoth(words.center) })}
            </>
          )}
        </tbody>
      </table>
      <TableFoot accounts={accounts} />
    </div>
  );
};

/** Most periods before the first ticket are empty; the running one is one press away. */
const NoTurns = ({ period }: { readonly period: string }) => {
  const words = useWords(accountingWords);
  const language = useLanguage();
  const { now } = useOffice();
  const [, setAsked] = useSearchParams();
  const running = reportMonths(now, 1)[0] ?? '';
  return (
    <Empty message={words.empty}>
      <p>{words.emptyHint}</p>
      {period !== running && (
        <Button variant="secondary" onClick={() => setAsked(new URLSearchParams({ period: running }))}>
          {fill(words.seeRunning, { period: periodText(running, language) })}
        </Button>
      )}
    </Empty>
  );
};

const inBoth = (text: string) => ({ vi: text, en: text });

const TableHead = () => {
  const words = useWords(accountingWords);
  const { late, overdueOpen, p50, p90, nTimes, returned, explained } = words;
  return (
    <thead>
      <tr>
        <th scope="col">{words.unit}</th>
        <th scope="col">n</th>
        <th scope="col">
          {words.onTime} <small>{words.onTimeHint}</small>
        </th>
        {[late, overdueOpen, p50, p90, nTimes, returned, explained].map((head) => (
          <th scope="col" key={head}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const GroupRow = ({ name, note }: { readonly name: string; readonly note: string }) => (
  <tr className={useStyles2(tableStyles).group}>
    <th scope="rowgroup" colSpan={10}>
      {name} <small>{note}</small>
    </th>
  </tr>
);

const TableFoot = ({ accounts: { formula, total, ledger } }: { readonly accounts: Accounts }) => {
  const words = useWords(accountingWords);
  const language = useLanguage();
  const hash = `${ledger.hash.slice(0, 4)}…${ledger.hash.slice(-4)}`;
  return (
    <div className={useStyles2(tableStyles).foot}>
      <p>{formula[language]}</p>
      <p>
        {fill(words.notCounted, { excused: total.excused, drills: total.drills })} {words.grades}
      </p>
      <p>{fill(words.proof, { position: ledger.position, hash })}</p>
    </div>
  );
};
