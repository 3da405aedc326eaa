import type { FaultyCell, OwedItem } from '@vnioc/contract/owed.ts';
import type { Receipt } from '@vnioc/contract/receipt.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { multipart } from '../../collector/multipart.ts';
import { useCommand } from '../../collector/use-command.ts';
import { useOffice } from '../../office/use-office.ts';
import { Fault } from '../../screen/Fault.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { EnterFigure } from './EnterFigure.tsx';
import { owedTexts } from './owed-texts.ts';
import { rowStyles } from './row-styles.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly item: OwedItem;
  readonly changed: () => void;
}

/** One thing owed, and the way to pay it: a file, a typed figure, or nothing when the source sends it by itself. */
export const OwedRow = ({ item, changed }: Props) => {
  const [words, styles] = [useWords(unitWords), useStyles2(rowStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const [entering, setEntering] = useState(false);
  const { title, due, late, missing, excuse } = owedTexts(item, office, language);
  return (
    <li className={styles.row}>
      <div>
        <b>{title}</b>
        <small className={late && excuse === null ? styles.critical : ''}>{due}</small>
        {excuse !== null && <small>{excuse}</small>}
        <small>{missing}</small>
        {item.faulty.map((cell) => (
          <Faulty key={cell.id} cell={cell} />
        ))}
        {!item.mayDeliver && <small>{item.by === 'none' ? words.automatic : words.notYours}</small>}
      </div>
      {item.mayDeliver && item.by === 'upload' && <Upload source={item.source} changed={changed} />}
      {item.mayDeliver && item.by === 'entry' && !entering && (
        <Button variant="secondary" onClick={() => setEntering(true)}>
          {words.enter}
        </Button>
      )}
      {entering && (
        <div className={styles.wide}>
          <EnterFigure item={item} onDone={changed} onCancel={() => setEntering(false)} />
        </div>
      )}
    </li>
  );
};

/** The cell as it was written, and why it could not be taken. */
const Faulty = ({ cell: { row, field, sentence, values, origin } }: { readonly cell: FaultyCell }) => {
  const [words, styles, language] = [useWords(unitWords), useStyles2(rowStyles), useLanguage()];
  const written = values[field];
  return (
    <p>
      {fill(row === 0 ? words.cellWhole : words.cell, { row, field, origin, sentence: sentence[language] })}{' '}
      {written !== undefined && <code className={styles.code}>{written}</code>}
    </p>
  );
};

/** Sends a file; its sender sees at once which rows were not taken, and why. */
const Upload = ({ source, changed }: { readonly source: string; readonly changed: () => void }) => {
  const [words, styles, language] = [useWords(unitWords), useStyles2(rowStyles), useLanguage()];
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const { send, sending, fault } = useCommand<Receipt>();
  const upload = async (file: File | undefined) => {
    if (file === undefined) return;
    const answer = await send({ path: 'uploads', ...multipart(file, { source }) });
    setReceipt(answer);
    if (answer !== null) changed();
  };
  return (
    <>
      <label className={styles.file}>
        {sending ? words.uploading : words.upload}
        <input
          type="file"
          aria-label={words.upload}
          disabled={sending}
          onChange={({ currentTarget }) => void upload(currentTarget.files?.[0])}
        />
      </label>
      {(fault !== null || receipt !== null) && (
        <div className={styles.wide} role="status">
          {fault !== null && <Fault fault={fault} />}
          {receipt !== null && <p>{fill(words.accepted, { ...receiptCounts(receipt) })}</p>}
          {receipt !== null && receipt.rows.length > 0 && (
            <>
              <p>{fill(words.quarantined, { n: receipt.quarantined })}</p>
              {receipt.rows.slice(0, 5).map(({ row, field, sentence }) => (
                <p key={`${row}${field}`}>{fill(words.cell, { row, field, sentence: sentence[language] })}</p>
              ))}
            </>
          )}
        </div>
      )}
    </>
  );
};

const receiptCounts = ({ accepted, revised, unchanged }: Receipt) => ({ accepted, revised, unchanged });
