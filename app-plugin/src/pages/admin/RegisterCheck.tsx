import { Alert, Button } from '@grafana/ui';
import { useMemo } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import type { Language } from '../../words/language.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { adminWords } from './words.ts';

type Remark = Readonly<Record<Language, string>> & { readonly file: string; readonly line: number };

interface Checked {
  readonly ok: boolean;
  readonly faults: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** The registers on disk, checked anew: file, line and sentence of whatever is wrong. */
export const RegisterCheck = () => {
  const words = useWords(adminWords);
  const checked = useAnswer<Checked>('check');
  return (
    <Answered answer={checked}>
      {(data) => (
        <>
          <Alert
            severity={data.ok ? 'success' : 'error'}
            title={data.ok ? words.checkOk : fill(words.checkFailed, { n: data.faults.length })}
          >
            <Button size="sm" variant="secondary" onClick={() => void checked.again()}>
              {words.checkAgain}
            </Button>
          </Alert>
          <Remarks checked={data} />
        </>
      )}
    </Answered>
  );
};

const Remarks = ({ checked: { faults, warnings } }: { readonly checked: Checked }) => {
  const words = useWords(adminWords);
  const language = useLanguage();
  const rows = useMemo(
    () => [
      ...faults.map((one) => ({ ...one, kind: words.fault })),
      ...warnings.map((one) => ({ ...one, kind: words.remark })),
    ],
    [faults, warnings, words],
  );
  const columns = useMemo(
    (): readonly ListColumn<(typeof rows)[number]>[] => [
      { id: 'kind', header: words.kind, value: ({ kind }) => kind },
      { id: 'file', header: words.file, value: ({ file }) => file },
      { id: 'line', header: words.line, value: ({ line }) => line },
      { id: 'sentence', header: words.sentence, value: (one) => one[language] },
    ],
    [words, language],
  );
  return (
    <ListTable
      rows={rows}
      columns={columns}
      idOf={({ file, line, vi }) => `${file} ${line} ${vi}`}
      empty={words.noRemarks}
      name="registers"
    />
  );
};
