import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { instantText } from '../../instants/instant-text.ts';
import type { Office } from '../../office/office.ts';
import { standingUnits } from '../../office/standing-units.ts';
import { unitName } from '../../office/office.ts';
import type { Language } from '../../words/language.ts';
import { nameIn } from '../../words/language.ts';
import type { FieldKind } from '../commands/command-table.ts';
import { wordsInEvents } from '../event-words.ts';
import { stepAction } from '../step-action.ts';
import { severityWords } from '../words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

const REJECTIONS = [
  ...(['false_positive', 'not_reproducible', 'out_of_scope', 'announced_maintenance', 'no_action_needed'] as const),
];
const WAITING = ['citizen_information', 'citizen_appointment'] as const;
const PRESENCES = ['present', 'absent', 'left', 'called'] as const;
const SEVERITIES = ['info', 'warning', 'critical'] as const;

/** What a field may be, of the registers and of the ticket itself. */
export function choicesOf(
  kind: FieldKind,
  ticket: TicketDetail,
  office: Office,
  language: Language,
): readonly Choice[] {
  switch (kind) {
    case 'unit':
      return unitChoices(office, language);
    case 'severity':
      return SEVERITIES.map((value) => ({ value, label: severityWords[language][value] }));
    case 'rejection':
      return REJECTIONS.map((value) => ({ value, label: wordsInEvents[language][value] }));
    case 'waitReason':
      return WAITING.map((value) => ({ value, label: wordsInEvents[language][value] }));
    case 'step':
      return openSteps(ticket, language);
    case 'rung':
      return (ticket.procedure?.conditions ?? [])
        .filter(({ raisable }) => raisable)
        .map(({ rung, level, condition }) => ({ value: String(rung), label: `L${level}: ${condition}` }));
    case 'turn':
      return turnChoices(ticket, office, language);
    case 'package':
      return ticket.events
        .filter(({ type }) => type === 'EvidenceExported')
        .map(({ event }) => plain(event, 'package'));
    case 'request':
      return ticket.mobilizations.map((one) => plain(one, 'request'));
    case 'call':
      return ticket.mobilizations.flatMap((one) => (one as { calls?: readonly unknown[] }).calls ?? []).map(callChoice);
    case 'presence':
      return PRESENCES.map((value) => ({ value, label: wordsInEvents[language][value] }));
    case 'person':
      return Object.entries(ticket.people).map(([value, label]) => ({ value, label }));
    default:
      return [];
  }
}

/** Units that stand today, by name. */
export const unitChoices = ({ registers, now }: Office, language: Language): readonly Choice[] =>
  standingUnits(registers, now)
    .filter(({ level }) => level !== 'school')
    .map((unit) => ({ value: unit.id, label: nameIn(language, unit) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));

/** Steps that are open and not reached by a command of their own. */
const openSteps = ({ procedure }: TicketDetail, language: Language): readonly Choice[] =>
  (procedure?.steps ?? [])
    .map((step, at) => ({ step, at }))
    .filter(({ step }) => step.state === 'open' && step.milestone === null)
    .map(({ step, at }) => ({
      value: step.id,
      label: `${at + 1}. ${stepAction(step, language)}`,
      description: step.evidence,
    }));

interface TurnRow {
  readonly id: string;
  readonly from: number;
  readonly holder: { readonly kind: string; readonly unit?: string };
}

const turnChoices = ({ turns }: TicketDetail, office: Office, language: Language): readonly Choice[] =>
  (turns as readonly TurnRow[]).map(({ id, from, holder }) => ({
    value: id,
    label: `${holder.unit === undefined ? holder.kind.toUpperCase() : unitName(office, holder.unit, language)}, ${instantText(from, office.now, language)}`,
  }));

const callChoice = (line: unknown): Choice => {
  const { call, unit, person, count } = line as { call: string; unit: string; person: string | null; count: number };
  return { value: call, label: `${call}: ${unit}, ${person ?? count}` };
};

const plain = (of: unknown, name: string): Choice => {
  const value = String((of as Readonly<Record<string, unknown>>)[name]);
  return { value, label: value };
};
