import type { NewTicket } from '@vnioc/contract/new-ticket.ts';
import { momentSaid } from '../../tickets/moment-said.ts';

/** What a person may open, and what each kind asks for beside a text. */
export const OPENED_BY_PEOPLE = [
  'phone_report',
  'citizen_report',
  'instruction',
  'directive',
  'data_request',
  'figure_complaint',
  'alert',
] as const satisfies readonly NewTicket['kind'][];

type Kind = (typeof OPENED_BY_PEOPLE)[number];

/** The form as it stands; empty strings are what nobody said yet. */
export interface Draft {
  readonly kind: Kind;
  readonly domain: string;
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly severity: 'info' | 'warning' | 'critical';
  readonly text: string;
  readonly lead: string;
  readonly documentNumber: string;
  readonly due: string;
  readonly givenBy: string;
  readonly name: string;
  readonly phone: string;
  readonly place: string;
  readonly drill: boolean;
}

/** Of the pieces of the form. */
export interface DraftProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

const isKind = (word: string | null): word is Kind => OPENED_BY_PEOPLE.some((one) => one === word);

/** From the address: `?kind=&unit=&indicator=&period=&domain=`; a complaint is meant where a period is named. */
export function draftOf(asked: URLSearchParams, domainOf: (indicator: string) => string | undefined): Draft {
  const [kind, indicator, period] = [asked.get('kind'), asked.get('indicator') ?? '', asked.get('period') ?? ''];
  const meant: Kind = indicator !== '' && period !== '' ? 'figure_complaint' : 'phone_report';
  return {
    ...{ kind: isKind(kind) ? kind : meant, unit: asked.get('unit') ?? '', indicator, period },
    domain: asked.get('domain') ?? domainOf(indicator) ?? '',
    ...{ severity: 'warning', text: '', lead: '', documentNumber: '', due: '', givenBy: '' },
    ...{ name: '', phone: '', place: '', drill: false },
  };
}

export const isOrder = ({ kind }: Pick<Draft, 'kind'>): boolean => kind === 'instruction' || kind === 'directive';
export const isAboutFigure = ({ kind }: Pick<Draft, 'kind'>): boolean =>
  kind === 'figure_complaint' || kind === 'data_request';
export const namesPerson = ({ kind }: Pick<Draft, 'kind'>): boolean =>
  kind === 'phone_report' || kind === 'citizen_report';

type Needed = 'kind' | 'domain' | 'unit' | 'indicator' | 'period' | 'text' | 'lead' | 'documentNumber' | 'due';

/** What keeps the ticket from being opened, in the order of the form. */
export function missingInDraft(draft: Draft): readonly Needed[] {
  const complaint = draft.kind === 'figure_complaint';
  const needed: readonly Needed[] = [
    ...(complaint ? (['unit', 'indicator', 'period'] as const) : (['domain', 'unit'] as const)),
    'text',
    ...(isOrder(draft) ? (['lead', 'documentNumber', 'due'] as const) : []),
  ];
  const missing = needed.filter((name) => draft[name].trim() === '');
  const badDue = draft.due.trim() !== '' && momentSaid(draft.due) === null;
  return badDue && !missing.includes('due') ? [...missing, 'due'] : missing;
}

/** As the API takes it: what was left empty is left out. */
export function ticketOfDraft(draft: Draft): NewTicket {
  const { kind, domain, unit, indicator, period, severity, text, lead, documentNumber, due, givenBy, drill } = draft;
  const figure = isAboutFigure(draft) && indicator !== '' && period !== '' ? { indicator, unit, period } : null;
  const person = { name: draft.name.trim(), phone: draft.phone.trim(), place: draft.place.trim() };
  const named = namesPerson(draft) && Object.values(person).some((part) => part !== '');
  return {
    ...{ kind, severity, text },
    ...(kind === 'figure_complaint' ? {} : { domain, unit }),
    ...(indicator === '' ? {} : { indicator }),
    ...(figure === null ? {} : { figure }),
    ...(lead === '' ? {} : { lead }),
    ...(documentNumber.trim() === '' ? {} : { documentNumber: documentNumber.trim() }),
    ...(due.trim() === '' ? {} : { dueAt: momentSaid(due) }),
    ...(isOrder(draft) && givenBy !== '' ? { givenBy } : {}),
    ...(named ? { person } : {}),
    ...(drill ? { drill } : {}),
  };
}
