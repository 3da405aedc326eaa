import { LinkButton } from '@grafana/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Page } from '../../screen/Page.tsx';
import { useWords } from '../../words/language.ts';
import { DutyPanel } from './DutyPanel.tsx';
import { DutyQueue } from './DutyQueue.tsx';
import { DutyStrip } from './DutyStrip.tsx';
import { useDesk } from './use-desk.ts';
import { dutyWords } from './words.ts';

/** Bàn trực: what needs a hand now, and the next act. */
export const DutyPage = () => {
  const words = useWords(dutyWords);
  const office = useOffice();
  const desk = useDesk();
  const [asked] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(asked.get('ticket'));
  // the first one once and for all: what comes to the top later must not change places under a hand on the button
  const top = desk.data?.rows[0]?.id ?? null;
  if (chosen === null && top !== null) setChosen(top);
  const actions = mayDo(office, 'work tickets') && (
    <LinkButton size="sm" variant="secondary" href={`${APP_PATH}/tickets/new`}>
      {words.newTicket}
    </LinkButton>
  );
  return (
    <Page title={words.title} actions={actions} answer={desk}>
      <Answered answer={desk}>
        {(data) => (
          <>
            <DutyStrip desk={data} />
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'flex-start' }}>
              <DutyQueue desk={data} selected={chosen} onSelect={setChosen} />
              <DutyPanel ticket={chosen} onChanged={() => void desk.again()} />
            </div>
          </>
        )}
      </Answered>
    </Page>
  );
};
