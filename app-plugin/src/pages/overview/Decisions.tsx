import type { LeadersOverview, OverviewDecision } from '@vnioc/contract/leaders-overview.ts';
import { css } from '@emotion/css';
import { Alert, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { fill, useWords } from '../../words/language.ts';
import type { Verdict } from './decision-command.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { decisionWords } from './decision-words.ts';

interface Props {
  readonly overview: LeadersOverview;
  readonly again: () => Promise<void>;
}

/** "Cần quyết định": at most a few; what was decided is said once the ledger has it. */
export const Decisions = ({ overview: { decisions, decisionsInAll }, again }: Props) => {
  const [words, styles] = [useWords(decisionWords), useStyles2(getStyles)];
  const [said, setSaid] = useState<string | null>(null);
  const decided = (verdict: Verdict, { number }: OverviewDecision) => {
    setSaid(fill(words.decided, { what: words[`done_${verdict}`], number }));
    void again();
  };
  const [n, more] = [decisionsInAll.waiting, decisionsInAll.waiting - decisions.length];
  return (
    <section className={styles.list} aria-label={fill(words.decisions, { n })}>
      {said !== null && (
        <Alert severity="success" title={said} onRemove={() => setSaid(null)} className={styles.said} />
      )}
      <h2 className={styles.head}>{n === 0 ? words.decisionsNone : fill(words.decisions, { n })}</h2>
      {decisions.map((decision) => (
        <DecisionCard
          key={`${decision.ticket}|${decision.kind}|${decision.request}`}
          decision={decision}
          onDecided={decided}
        />
      ))}
      {more > 0 && (
        <p>
          <Link to={`${APP_PATH}/tickets?open=true`}>{fill(words.decisionsMore, { n: more })}</Link>
        </p>
      )}
    </section>
  );
};

const getStyles = () => ({
  list: css({ display: 'grid', gap: 8 }),
  head: css({ fontSize: 14, fontWeight: 500, margin: 0 }),
  said: css({ margin: 0 }),
});
