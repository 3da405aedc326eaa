import type { WhyAnswer } from '@vnioc/contract/why.ts';
import { Combobox, Field, Stack, useStyles2 } from '@grafana/ui';
import { useId, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAnswer } from '../../collector/use-answer.ts';
import { targetText } from '../../figures/target-text.ts';
import { WhyButton } from '../../figures/WhyButton.tsx';
import { useOffice } from '../../office/office.ts';
import { standingUnits } from '../../office/standing-units.ts';
import { Fault } from '../../screen/Fault.tsx';
import { Loading } from '../../screen/Loading.tsx';
import { fill, nameIn, useLanguage, useWords } from '../../words/language.ts';
import { boxStyles } from '../overview/box-styles.ts';
import { TrendChart } from './TrendChart.tsx';
import { useSeries } from './use-series.ts';
import { domainWords } from './words.ts';

interface Props {
  readonly domain: string;
  /** Shown until the reader chooses another one. */
  readonly first: string | null;
}

/** One indicator of the domain over time, against its target; the address carries the choice. */
export const Trend = ({ domain, first }: Props) => {
  const [words, styles, language, office] = [useWords(domainWords), useStyles2(boxStyles), useLanguage(), useOffice()];
  const id = useId();
  const [asked, setAsked] = useSearchParams();
  const { indicators, site } = office.registers;
  const mine = useMemo(() => indicators.filter((one) => one.domain === domain), [indicators, domain]);
  const indicator = office.indicator(asked.get('indicator') ?? first ?? '') ?? mine[0];
  const units = standingUnits(office.registers, office.now).filter(
    ({ id, level }) => id === site.root || indicator?.levels?.includes(level) !== false,
  );
  const wanted = asked.get('unit') ?? site.root;
  const unit = units.some(({ id }) => id === wanted) ? wanted : (units[0]?.id ?? site.root);
  const about = indicator === undefined ? null : new URLSearchParams({ indicator: indicator.id, unit });
  const why = useAnswer<WhyAnswer>(about === null ? null : `figures/why?${about}`);
  const series = useSeries(
    indicator === undefined ? null : { indicator: indicator.id, unit, cadence: indicator.cadence, now: office.now },
  );
  const choose = (name: string, value: string) =>
    setAsked((before) => new URLSearchParams([...[...before].filter(([key]) => key !== name), [name, value]]));
  if (indicator === undefined) return null;
  const target = why.data?.target ?? null;
  const bounds = target === null || target.relative ? null : (target.low ?? target.high);
  const said = targetText(target, indicator.shown, language);
  return (
    <section className={styles.box}>
      <h3>
        {words.trend}{' '}
        <small>
          {said === null ? '' : fill(words.targetLine, { target: said })}{' '}
          <WhyButton indicator={indicator.id} unit={unit} />
        </small>
      </h3>
      <div style={{ padding: '0 12px 12px' }}>
        <Stack direction="row" gap={1} wrap="wrap">
          <Field label={words.indicator} noMargin>
            <Combobox
              id={`${id}-indicator`}
              options={mine.map((one) => ({ value: one.id, label: nameIn(language, one) }))}
              value={indicator.id}
              width={48}
              onChange={({ value }) => choose('indicator', value)}
            />
          </Field>
          <Field label={words.unit} noMargin>
            <Combobox
              id={`${id}-unit`}
              options={units.map((one) => ({ value: one.id, label: nameIn(language, one) }))}
              value={unit}
              width={32}
              onChange={({ value }) => choose('unit', value)}
            />
          </Field>
        </Stack>
        {series.fault !== null && <Fault fault={series.fault} />}
        {series.points === null && series.fault === null && <Loading />}
        {series.points !== null && (
          <TrendChart
            points={series.points}
            indicator={indicator}
            unit={unit}
            target={bounds === null ? null : (bounds.target ?? bounds.warning)}
          />
        )}
      </div>
    </section>
  );
};
