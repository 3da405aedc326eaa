import { Button, Stack, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { askWhole } from '../../collector/client.ts';
import { useCommand } from '../../collector/use-command.ts';
import { bothTexts, instantText } from '../../instants/instant-text.ts';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Typing } from '../../screen/Choice.tsx';
import { Fault } from '../../screen/Fault.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { Statement } from '@vnioc/contract/accounting.ts';
import { digestOf } from './digest-of.ts';
import { statementStyles } from './statement-styles.ts';
import { accountingWords } from './words.ts';

interface Props {
  readonly statement: Statement;
  /** Of the statement, below `/api/v1`. */
  readonly path: string;
  readonly onClosed: () => unknown;
}

/** How far the period is, and its closing ("Chốt kỳ"): what is signed is the digest of the statement on this page. */
export const PeriodEnd = ({ statement, path, onClosed }: Props) => {
  const words = useWords(accountingWords);
  const language = useLanguage();
  const office = useOffice();
  const styles = useStyles2(statementStyles);
  const [document, setDocument] = useState<string | null>(null);
  const { send, sending, fault } = useCommand();
  const { status, asOf, period, unit } = statement;
  const sentence = fill(words[`state_${status.state}`], {
    at:
      status.closing === null
        ? bothTexts(status.explainUntil, office.now, language)
        : instantText(status.closing.at, office.now, language),
    n: status.unanswered,
    by: status.closing?.by ?? '',
    document: status.closing?.documentNumber ?? '',
  });
  const signed = async () => {
    const { headers } = await askWhole({ path: `${path}&format=json&asOf=${asOf}`, language });
    const body = { period: period.id, unit: unit.id, documentNumber: document, asOf, statement: digestOf(headers) };
    return { path: 'accounting/close', body };
  };
  const close = async () => {
    if ((await send(signed())) !== null) onClosed();
  };
  const closable = status.state === 'closable' && mayDo(office, 'close periods');
  return (
    <footer className={styles.end}>
      {fault !== null && <Fault fault={fault} />}
      {!closable && status.state !== 'closed' && <strong>{words.closeNotYet} </strong>}
      {sentence}
      {status.adjustmentsPending !== undefined && (
        <> {fill(words.adjustmentsPending, { n: status.adjustmentsPending })}</>
      )}
      {closable && document === null && (
        <Button size="sm" variant="secondary" onClick={() => setDocument('')}>
          {words.closePeriod}
        </Button>
      )}
      {closable && document !== null && (
        <Stack direction="row" gap={1} alignItems="flex-end">
          <Typing label={words.documentNumber} value={document} maxLength={100} onType={setDocument} />
          <Button disabled={document.trim() === '' || sending} onClick={() => void close()}>
            {words.closeNow}
          </Button>
        </Stack>
      )}
    </footer>
  );
};
