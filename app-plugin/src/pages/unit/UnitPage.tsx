import { Combobox, EmptyState, Field } from '@grafana/ui';
import { useId, useMemo } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useOffice } from '../../office/use-office.ts';
import { useUnitOptions } from '../../office/use-unit-options.ts';
import { Page } from '../../screen/Page.tsx';
import { useWords } from '../../words/language.ts';
import { unitOf } from './unit-of.ts';
import { UnitWork } from './UnitWork.tsx';
import { unitWords } from './words.ts';

/** "Việc của đơn vị tôi": what to do now, figures owed, time charged, on time this period. */
export const UnitPage = () => {
  const [words, office] = [useWords(unitWords), useOffice()];
  const asked = useParams()['unit'];
  const { units, site } = office.registers;
  const own = useMemo(() => unitOf(office.me, units, site.root), [office.me, units, site.root]);
  const unit = asked ?? own;
  return (
    <Page title={words.title}>
      {(own === null || asked !== undefined) && <UnitChoice unit={unit} />}
      {unit === null ? (
        <EmptyState variant="call-to-action" message={words.noUnit} />
      ) : (
        <UnitWork key={unit} unit={unit} />
      )}
    </Page>
  );
};

/** For those who answer for many units. */
const UnitChoice = ({ unit }: { readonly unit: string | null }) => {
  const [words, options] = [useWords(unitWords), useUnitOptions()];
  const navigate = useNavigate();
  const id = useId();
  return (
    <div style={{ maxWidth: 720, margin: '0 auto 12px' }}>
      <Field label={words.choose} noMargin>
        <Combobox
          id={id}
          placeholder={words.choose}
          options={options}
          value={unit}
          onChange={({ value }) => void navigate(`${APP_PATH}/unit/${value}`)}
        />
      </Field>
    </div>
  );
};
