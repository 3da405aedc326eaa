import type { AuditItem, AuditPage } from '@vnioc/contract/audit.ts';
import { Alert, Button } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { auditWords } from './audit-words.ts';

/** Sign-ins, views of personal data, exports, every change: append-only and hash-chained. */
export const AuditLog = () => {
  const words = useWords(auditWords);
  const language = useLanguage();
  const { now } = useOffice();
  const [isVerifying, setVerifying] = useState(false);
  const [cursor, setCursor] = useState<string | null>(null);
  const page = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const log = useAnswer<AuditPage>(`audit?limit=500${page}${isVerifying ? '&verify=true' : ''}`);
  const columns = useMemo(
    (): readonly ListColumn<AuditItem>[] => [
      { id: 'position', header: '#', value: ({ position }) => position },
      { id: 'at', header: words.at, value: ({ at }) => bothTexts(at, now, language) },
      { id: 'actor', header: words.actor, value: ({ actor }) => actor },
      { id: 'action', header: words.action, value: ({ action }) => action },
      { id: 'subject', header: words.subject, value: ({ subject }) => subject },
      { id: 'details', header: words.details, value: ({ details }) => JSON.stringify(details) },
      { id: 'from', header: words.address, value: ({ from }) => from },
    ],
    [words, language, now],
  );
  return (
    <Answered answer={log}>
      {({ items, next, chain }) => (
        <>
          {chain !== null && (
            <Alert
              severity={chain.whole ? 'success' : 'error'}
              title={fill(chain.whole ? words.whole : words.broken, { n: chain.rows, at: chain.brokenAt ?? '' })}
            />
          )}
          <ListTable
            rows={items}
            columns={columns}
            idOf={({ position }) => String(position)}
            empty={words.noAudit}
            name="audit"
          >
            <Button variant="secondary" onClick={() => setVerifying(true)}>
              {words.verify}
            </Button>
            {next !== null && (
              <Button variant="secondary" onClick={() => setCursor(next)}>
                {words.more}
              </Button>
            )}
          </ListTable>
        </>
      )}
    </Answered>
  );
};
