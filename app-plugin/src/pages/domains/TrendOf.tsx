import type { WhyAnswer } from '@vnioc/contract/why.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { targetText } from '../../figures/target-text.ts';
import { WhyButton } from '../../figures/WhyButton.tsx';
import type { IndicatorRow } from '../../office/office.ts';
import { useOffice } from '../../office/office.ts';
import { Fault } from '../../screen/Fault.tsx';
import { Loading } from '../../screen/Loading.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { TrendChart } from './TrendChart.tsx';
import { useSeries } from './use-series.ts';
import { domainWords } from './words.ts';

interface Props {
  readonly indicator: IndicatorRow;
  readonly unit: string;
}

/** The line of one figure, its target said and drawn. */
export const TrendOf = ({ indicator, unit }: Props) => {
  const [words, language, office] = [useWords(domainWords), useLanguage(), useOffice()];
  const asked = new URLSearchParams({ indicator: indicator.id, unit });
  const why = useAnswer<WhyAnswer>(`figures/why?${asked}`);
  const { points, fault } = useSeries({ indicator: indicator.id, unit, cadence: indicator.cadence, now: office.now });
  const target = why.data?.target ?? null;
  const said = targetText(target, indicator.shown, language);
  return (
    <>
      <small>
        {said === null ? '' : fill(words.targetLine, { target: said })}{' '}
        <WhyButton indicator={indicator.id} unit={unit} />
      </small>
      {fault !== null && <Fault fault={fault} />}
      {points === null && fault === null && <Loading />}
      {points !== null && <TrendChart {...{ points, indicator, unit }} target={target?.line?.value ?? null} />}
    </>
  );
};
