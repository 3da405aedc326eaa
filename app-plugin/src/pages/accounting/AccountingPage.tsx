import { css } from '@emotion/css';
import { Button, LinkButton, Stack } from '@grafana/ui';
import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { API } from '../../collector/client.ts';
import { instantText } from '../../instants/instant-text.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Choice } from '../../screen/Choice.tsx';
import { download } from '../../screen/download.ts';
import { Page } from '../../screen/Page.tsx';
import { withParameters } from '../../screen/with-parameters.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { Accounts } from '@vnioc/contract/accounting.ts';
import { accountsCsv } from './accounts-csv.ts';
import { AccountsTable } from './AccountsTable.tsx';
import { reportMonthLabel } from './period-labels.ts';
import { reportMonths } from './periods.ts';
import { StatementPanel } from './StatementPanel.tsx';
import { useAccounts } from './use-accounts.ts';
import { accountingWords } from './words.ts';

const GROUPINGS = ['unit', 'domain', 'sop', 'severity'] as const;
type Grouping = (typeof GROUPINGS)[number];

const isGrouping = (word: string | null): word is Grouping => GROUPINGS.some((one) => one === word);

/** Trách nhiệm xử lý: the account of a period, by unit and down to every turn (SEMANTICS §6). */
export const AccountingPage = () => {
  const words = useWords(accountingWords);
  const { now } = useOffice();
  const { unit } = useParams();
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  const by = asked.get('by');
  const grouping = isGrouping(by) ? by : 'unit';
  const { accounts, period, isRunning } = useAccounts(asked.get('period'), grouping, now);
  const open = (chosen: string | null) =>
    void navigate(`${APP_PATH}/accounting${chosen === null ? '' : `/${encodeURIComponent(chosen)}`}?${asked}`);
  return (
    <Page title={words.title}>
      <Filters {...{ period, isRunning, grouping }} accounts={accounts.data} />
      <Stack direction="row" gap={2} alignItems="flex-start" wrap="wrap">
        <div style={{ flex: '1 1 600px', minWidth: 0 }}>
          <Answered answer={accounts}>
            {(data) => (
              <AccountsTable accounts={data} chosen={unit ?? null} onChoose={grouping === 'unit' ? open : undefined} />
            )}
          </Answered>
        </div>
        {unit !== undefined && (
          <StatementPanel key={`${unit} ${period}`} unit={unit} period={period} onClose={() => open(null)} />
        )}
      </Stack>
    </Page>
  );
};

/** In the line of the boxes that it stands beside. */
const BESIDE = css({ lineHeight: '32px', marginRight: 8 });

interface FilterProps {
  readonly period: string;
  readonly isRunning: boolean;
  readonly grouping: Grouping;
  readonly accounts: Accounts | null;
}

const Filters = ({ period, isRunning, grouping, accounts }: FilterProps) => {
  const words = useWords(accountingWords);
  const language = useLanguage();
  const { now } = useOffice();
  const [, setAsked] = useSearchParams();
  const months = useMemo(() => reportMonths(now, 14), [now]);
  const choose = (key: string, value: string) =>
    setAsked((before) => withParameters(before, { [key]: value }), { replace: true });
  return (
    <Stack direction="row" gap={1} wrap="wrap" alignItems="flex-end">
      <Choice
        label={words.period}
        width={36}
        options={months.map((value, at) => {
          const said = reportMonthLabel(value, language);
          return { value, label: at === 0 ? fill(words.running, { period: said }) : said };
        })}
        value={period}
        onChoose={(value) => choose('period', value)}
      />
      <Choice<Grouping>
        label={words.by}
        width={20}
        options={GROUPINGS.map((value) => ({ value, label: words[`by_${value}`] }))}
        value={grouping}
        onChoose={(value) => choose('by', value)}
      />
      {accounts !== null && <Exports {...{ accounts, isRunning }} name={`${period}-${grouping}`} />}
    </Stack>
  );
};

interface ExportsProps {
  readonly accounts: Accounts;
  readonly isRunning: boolean;
  /** Of the file. */
  readonly name: string;
}

const Exports = ({ accounts, isRunning, name }: ExportsProps) => {
  const words = useWords(accountingWords);
  const language = useLanguage();
  const { now } = useOffice();
  return (
    <>
      <span className={BESIDE}>
        {isRunning && <b>{words.provisional} </b>}
        {fill(words.asOf, { at: instantText(accounts.asOf, now, language) })}
      </span>
      <Button
        variant="secondary"
        icon="download-alt"
        onClick={() => download(`${name}.csv`, accountsCsv(accounts, words, language))}
      >
        {words.csv}
      </Button>
      <LinkButton
        variant="secondary"
        href={`${API}/accounting/personnel?period=${accounts.period.id}&format=xlsx`}
        target="_self"
      >
        {words.personnel}
      </LinkButton>
    </>
  );
};
