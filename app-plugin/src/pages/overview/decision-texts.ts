import type { OverviewDecision } from '@vnioc/contract/leaders-overview.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import type { Office } from '../../office/office.ts';
import { unitName } from '../../office/office.ts';
import type { Language } from '../../words/language.ts';
import { fill } from '../../words/language.ts';
import { decisionWords } from './decision-words.ts';

interface Consequences {
  readonly approved: string;
  readonly refused: string;
}

/** What follows from a yes and from a no, before anything is pressed. */
export const consequencesOf = (decision: OverviewDecision, office: Office, language: Language): Consequences => {
  const words = decisionWords[language];
  const name = (unit: string | null): string => unitName(office, unit, language);
  switch (decision.kind) {
    case 'mobilization':
      return {
        approved: fill(words.mobilizeApproved, { units: decision.units.map(name).join(', ') }),
        refused: fill(words.mobilizeRefused, { lead: name(decision.lead) || '–' }),
      };
    case 'arbitration':
      return { approved: words.arbitrateApproved, refused: words.arbitrateRefused };
    case 'extension': {
      const at = decision.committedAt === null ? '–' : bothTexts(decision.committedAt, office.now, language);
      return { approved: fill(words.extensionApproved, { at }), refused: words.extensionRefused };
    }
    case 'step':
      return {
        approved: fill(words.stepApproved, { action: decision.action?.[language] ?? decision.request ?? '' }),
        refused: words.stepRefused,
      };
  }
};

/** Facts beside a decision, term by term. */
export const decisionFacts = (
  decision: OverviewDecision,
  office: Office,
  language: Language,
): readonly (readonly [term: string, text: string])[] => {
  const words = decisionWords[language];
  const name = (unit: string | null): string => unitName(office, unit, language);
  const due = decision.dueAt === null ? words.noDue : bothTexts(decision.dueAt, office.now, language);
  return [
    [words.before, decision.dueAt !== null && decision.dueAt < office.now ? `${due} (${words.overdueBy})` : due],
    [words.asked, bothTexts(decision.askedAt, office.now, language)],
    [words.lead, name(decision.lead)],
    [words.place, name(decision.unit)],
    [words.calledUntil, decision.until === null ? '' : bothTexts(decision.until, office.now, language)],
    [words.rightUnit, name(decision.rightUnit)],
    [words.legal, decision.kind === 'mobilization' ? words.legalMobilization : ''],
  ].filter((row): row is [string, string] => row[1] !== '');
};
