import { Tab, TabsBar } from '@grafana/ui';
import type { ComponentType } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { mayDo } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Page } from '../../screen/Page.tsx';
import { useWords } from '../../words/language.ts';
import { AuditLog } from './AuditLog.tsx';
import { CalendarDays } from './CalendarDays.tsx';
import { Deputies } from './Deputies.tsx';
import { DutyRoster } from './DutyRoster.tsx';
import { Keys } from './Keys.tsx';
import { RegisterCheck } from './RegisterCheck.tsx';
import { Shifts } from './Shifts.tsx';
import { Units } from './Units.tsx';
import { adminWords } from './words.ts';
import { Empty } from '../../screen/Empty.tsx';

interface Part {
  readonly name: 'units' | 'registers' | 'duty' | 'deputies' | 'shifts' | 'calendar' | 'keys' | 'audit';
  /** Without it the part is not there; null: everybody's. */
  readonly permission: string | null;
  readonly Content: ComponentType;
}

const PARTS: readonly Part[] = [
  { name: 'duty', permission: 'read tickets', Content: DutyRoster },
  { name: 'deputies', permission: 'read tickets', Content: Deputies },
  { name: 'shifts', permission: 'keep shift book', Content: Shifts },
  { name: 'units', permission: null, Content: Units },
  { name: 'calendar', permission: null, Content: CalendarDays },
  { name: 'registers', permission: 'administer', Content: RegisterCheck },
  { name: 'keys', permission: 'administer', Content: Keys },
  { name: 'audit', permission: 'read audit', Content: AuditLog },
];

/** Quản trị: what the center runs on; each part only for whom the collector lets in. */
export const AdminPage = () => {
  const words = useWords(adminWords);
  const office = useOffice();
  const { part } = useParams();
  const navigate = useNavigate();
  const allowed = PARTS.filter(({ permission }) => permission === null || mayDo(office, permission));
  const open = allowed.find(({ name }) => name === part) ?? allowed[0];
  if (open === undefined) return <Empty message={words.nothingAllowed} />;
  return (
    <Page title={words.title}>
      <TabsBar>
        {allowed.map(({ name }) => (
          <Tab
            key={name}
            label={words[`part_${name}`]}
            active={name === open.name}
            onChangeTab={() => void navigate(`${APP_PATH}/admin/${name}`)}
          />
        ))}
      </TabsBar>
      <div>
        <open.Content />
      </div>
    </Page>
  );
};
