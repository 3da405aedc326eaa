import { useStyles2 } from '@grafana/ui';
import { useSearchParams } from 'react-router-dom';
import { useOffice } from '../../office/office.ts';
import { standingUnits } from '../../office/standing-units.ts';
import { withParameters } from '../../screen/with-parameters.ts';
import { useWords } from '../../words/language.ts';
import { boxStyles } from '../overview/box-styles.ts';
import { TrendChoice } from './TrendChoice.tsx';
import { TrendOf } from './TrendOf.tsx';
import { domainWords } from './words.ts';

interface Props {
  readonly domain: string;
  /** Shown until the reader chooses another one. */
  readonly first: string | null;
}

/** One indicator of the domain over time, against its target; the address carries the choice. */
export const Trend = ({ domain, first }: Props) => {
  const [words, styles, office] = [useWords(domainWords), useStyles2(boxStyles), useOffice()];
  const [asked, setAsked] = useSearchParams();
  const { indicators, site } = office.registers;
  const mine = indicators.filter((one) => one.domain === domain);
  const indicator = office.indicator(asked.get('indicator') ?? first ?? '') ?? mine[0];
  if (indicator === undefined) return null;
  const units = standingUnits(office.registers, office.now).filter(
    ({ id, level }) => id === site.root || indicator.levels?.includes(level) !== false,
  );
  const wanted = asked.get('unit') ?? site.root;
  const unit = units.some(({ id }) => id === wanted) ? wanted : (units[0]?.id ?? site.root);
  const choose = (name: string, value: string) => setAsked((before) => withParameters(before, { [name]: value }));
  return (
    <section className={styles.box}>
      <h3>{words.trend}</h3>
      <div style={{ padding: '0 12px 12px' }}>
        <TrendChoice indicators={mine} units={units} indicator={indicator.id} unit={unit} onChoose={choose} />
        <TrendOf indicator={indicator} unit={unit} />
      </div>
    </section>
  );
};
