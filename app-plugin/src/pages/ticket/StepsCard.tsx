import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { StateMark } from '../../marks/StateMark.tsx';
import { useOffice } from '../../office/use-office.ts';
import { commandWords } from '../../tickets/command-words.ts';
import { isAllowed } from '../../tickets/stage-of.ts';
import { stepAction } from '../../tickets/step-action.ts';
import { roleWords } from '../../tickets/words.ts';
import { numberText } from '../../words/figures.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { stepText } from './step-texts.ts';
import { ticketStyles } from './ticket-styles.ts';
import { ticketWords } from './words.ts';

interface Props {
  readonly ticket: TicketDetail;
  readonly onStep: (command: 'completeStep' | 'skipStep', step: string) => void;
}

/** The SOP, every step with its clock. */
export const StepsCard = ({ ticket, onStep }: Props) => {
  const words = useWords(ticketWords);
  const language = useLanguage();
  const styles = useStyles2(ticketStyles);
  const { procedure } = ticket;
  const title = procedure === null ? '' : language === 'en' ? procedure.nameEn : procedure.name;
  return (
    <section className={styles.card}>
      <header>
        <h3>{words.steps}</h3>
        <small title={procedure?.version}>{procedure === null ? '' : `${title} · ${words.stepsHint}`}</small>
      </header>
      {procedure === null ? (
        <div>{words.noSteps}</div>
      ) : (
        <Steps ticket={ticket} procedure={procedure} onStep={onStep} />
      )}
    </section>
  );
};

const Steps = ({
  ticket,
  procedure,
  onStep,
}: Props & { readonly procedure: NonNullable<TicketDetail['procedure']> }) => {
  const words = useWords(ticketWords);
  const labels = useWords(commandWords);
  const roles = useWords(roleWords);
  const language = useLanguage();
  const { now } = useOffice();
  const styles = useStyles2(ticketStyles);
  const openAt = procedure.steps.findLastIndex(({ state }) => state === 'open');
  return (
    <ol className={styles.steps}>
      {procedure.steps.map((step, at) => {
        const text = stepText(step, openAt + 1, now, language);
        const term = fill(words.stepTerm, {
          role: roles[step.role as keyof typeof roles],
          amount: numberText(step.amount, language),
          unit: words[step.unit],
        });
        const own = step.state === 'open' && step.milestone === null;
        return (
          <li key={step.id} data-state={step.state} {...(at === openAt ? { 'aria-current': 'step' as const } : {})}>
            {text.mark === null ? <i /> : <StateMark state={text.mark} />}
            <div>
              {at + 1}. {stepAction(step, language)}
              <small>
                {term}
                {step.state === 'open' &&
                  step.evidence !== '' &&
                  ` · ${fill(words.needs, { evidence: step.evidence })}`}
              </small>
              {own && isAllowed(ticket, 'completeStep') && (
                <span data-screen>
                  <Button size="sm" fill="text" onClick={() => onStep('completeStep', step.id)}>
                    {labels.completeStep}…
                  </Button>
                  <Button size="sm" fill="text" variant="secondary" onClick={() => onStep('skipStep', step.id)}>
                    {labels.skipStep}…
                  </Button>
                </span>
              )}
            </div>
            <div>
              <span className={styles[text.tone]}>{text.main}</span>
              <div className={styles.meter} aria-hidden>
                <i
                  className={text.tone === 'critical' ? styles.late : undefined}
                  style={{ width: `${(text.share ?? 0) * 100}%` }}
                />
              </div>
              <small>{text.detail}</small>
            </div>
          </li>
        );
      })}
    </ol>
  );
};
