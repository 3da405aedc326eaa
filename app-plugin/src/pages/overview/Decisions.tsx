import type { LeadersOverview, OverviewDecision } from '@vnioc/contract/leaders-overview.ts';
import { css } from '@emotion/css';
import { Alert, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { fill, useWords } from '../../words/language.ts';
import type { Verdict } from './decision-command.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { decisionWords } from './decision-words.ts';

interface Props {
  readonly overview: LeadersOverview;
  readonly again: () => Promise<void>;
}

/** "Cần quyết định": at most a few; what was decided is said once the ledger has it. */
export const Decisions = ({ overview: { decisions }, again }: Props) => {
  const [words, styles] = [useWords(decisionWords), useStyles2(getStyles)];
  const [said, setSaid] = useState<string | null>(null);
  const decided = (verdict: Verdict, { number }: OverviewDecision) => {
    setSaid(fill(words.decided, { what: words[`done_${verdict}`], number }));
    void again();
  };
  return (
    <section className={styles.list} aria-label={fill(words.decisions, { n: decisions.length })}>
      {said !== null && (
        <Alert severity="success" title={said} onRemove={() => setSaid(null)} className={styles.said} />
      )}
      <h2 className={styles.head}>
        {decisions.length === 0 ? words.decisionsNone : fill(words.decisions, { n: decisions.length })}
      </h2>
      {decisions.map((decision) => (
        <DecisionCard
          key={`${decision.ticket}|${decision.kind}|${decision.request}`}
          decision={decision}
          onDecided={decided}
        />
      ))}
    </section>
  );
};

const getStyles = () => ({
  list: css({ display: 'grid', gap: 8 }),
  head: css({ fontSize: 14, fontWeight: 500, margin: 0 }),
  said: css({ margin: 0 }),
});
