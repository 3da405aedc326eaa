import type { WhyAnswer } from '@vnioc/contract/why.ts';
import { Drawer } from '@grafana/ui';
import { useAnswer } from '../collector/use-answer.ts';
import { indicatorName, unitName } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { Answered } from '../screen/Answered.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { Complaint } from './Complaint.tsx';
import { Revisions } from './Revisions.tsx';
import { WhyFacts } from './WhyFacts.tsx';
import { figureWords } from './words.ts';

interface Props {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string | null;
  readonly onClose: () => void;
}

/** Everything behind one figure: source, period, revision, formula, legal basis, target, freshness; and "Báo sai số liệu". */
export const WhyDrawer = ({ indicator, unit, period, onClose }: Props) => {
  const [words, language, office] = [useWords(figureWords), useLanguage(), useOffice()];
  const asked = new URLSearchParams({ indicator, unit, ...(period === null ? {} : { period }) });
  const answer = useAnswer<WhyAnswer>(`figures/why?${asked}`);
  return (
    <Drawer
      title={`${words.why} ${indicatorName(office, indicator, language)}`}
      subtitle={unitName(office, unit, language)}
      size="md"
      onClose={onClose}
    >
      <Answered answer={answer}>
        {(why) => (
          <>
            <WhyFacts why={why} />
            {why.period !== null && <Revisions {...{ indicator, unit, period: why.period }} />}
            {why.period !== null && <Complaint figure={{ indicator, unit, period: why.period }} />}
          </>
        )}
      </Answered>
    </Drawer>
  );
};
