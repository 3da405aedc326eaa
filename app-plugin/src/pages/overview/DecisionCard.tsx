import type { OverviewDecision } from '@vnioc/contract/leaders-overview.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { Fragment, useState } from 'react';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useOffice } from '../../office/use-office.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { Verdict } from './decision-command.ts';
import { decisionStyles } from './decision-styles.ts';
import { consequencesOf, decisionFacts } from './decision-texts.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { decisionWords } from './decision-words.ts';

interface Props {
  readonly decision: OverviewDecision;
  readonly onDecided: (verdict: Verdict, decision: OverviewDecision) => void;
}

/** One matter: what it is, what follows from yes and no, the facts, and the two buttons for whoever may decide. */
export const DecisionCard = ({ decision, onDecided }: Props) => {
  const [words, styles] = [useWords(decisionWords), useStyles2(decisionStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const { approved, refused } = consequencesOf(decision, office, language);
  const { kind, note, title, number, ticket, mayDecide, forChair } = decision;
  return (
    <article className={styles.card} aria-label={words[`kind_${kind}`]}>
      <div className={styles.matter}>
        <small>{words[`kind_${kind}`]}</small>
        <h3>{note ?? title[language]}</h3>
        {note !== null && <p className={styles.muted}>{title[language]}</p>}
        <p>
          <b>{words.ifApproved}</b> {approved}
        </p>
        <p>
          <b>{words.ifRefused}</b> {refused}
        </p>
      </div>
      <dl className={styles.facts}>
        {decisionFacts(decision, office, language).map(([term, text]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
        <dt>{words.file}</dt>
        <dd>
          <Link to={`${APP_PATH}/tickets/${ticket}`}>{fill(words.ticket, { number })}</Link>
        </dd>
      </dl>
      <div className={styles.buttons}>
        {mayDecide ? (
          <Buttons kind={kind} onChoose={setVerdict} chosen={verdict} />
        ) : (
          <p className={styles.muted}>{forChair ? words.notYours : words.notYoursOther}</p>
        )}
      </div>
      {verdict !== null && (
        <DecisionForm
          {...{ decision, verdict }}
          onCancel={() => setVerdict(null)}
          onDone={() => onDecided(verdict, decision)}
        />
      )}
    </article>
  );
};

interface ButtonsProps {
  readonly kind: OverviewDecision['kind'];
  readonly chosen: Verdict | null;
  readonly onChoose: (verdict: Verdict) => void;
}

/** "…" after a word means that a form follows. */
const Buttons = ({ kind, chosen, onChoose }: ButtonsProps) => {
  const words = useWords(decisionWords);
  const [approve, refuse] =
    kind === 'arbitration'
      ? [words.arbitrate, null]
      : kind === 'step'
        ? [words.stepDone, words.stepSkip]
        : [words.approve, words.refuse];
  return (
    <>
      <Button fullWidth aria-expanded={chosen === 'approve'} onClick={() => onChoose('approve')}>
        {approve}
      </Button>
      {refuse !== null && (
        <Button fullWidth variant="secondary" aria-expanded={chosen === 'refuse'} onClick={() => onChoose('refuse')}>
          {refuse}
        </Button>
      )}
      <small>{words.confirmHint}</small>
    </>
  );
};
