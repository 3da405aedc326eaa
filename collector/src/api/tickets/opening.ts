import type { NewTicket } from '@vnioc/contract/new-ticket.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { PersonId } from '../../catalog/person.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { placeOf } from '../../kernel/period.ts';
import type { FigureRef } from '../../tickets/received.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import { unknownId } from '../unknown-id.ts';

/** What somebody wants to open, with its place filled in, and every id one of the registers. */
export interface Opening {
  readonly said: NewTicket;
  readonly domain: DomainId;
  readonly unit: UnitId;
  readonly indicator: IndicatorId | null;
  readonly lead: UnitId | null;
  readonly givenBy: PersonId | null;
  readonly figure: FigureRef | null;
}

/** Whoever speaks of a figure need say no more: the figure tells indicator, domain and unit. */
export function openingOf(said: NewTicket, catalog: Catalog): Opening | ProblemAnswer {
  const fault = unknownIn(said, catalog) ?? unsaidIn(said);
  if (fault !== null) return fault;
  const figure = (said.figure ?? null) as FigureRef | null;
  const about = figure === null ? undefined : catalog.indicators.get(figure.indicator);
  const place = {
    domain: (said.domain ?? about?.domain) as DomainId,
    unit: (said.unit ?? figure?.unit) as UnitId,
    indicator: (said.indicator ?? figure?.indicator ?? null) as IndicatorId | null,
  };
  if (said.kind === 'figure_complaint' && (place.domain !== about?.domain || place.unit !== figure?.unit))
    return ELSEWHERE;
  return {
    said,
    ...place,
    figure,
    lead: (said.lead ?? null) as UnitId | null,
    givenBy: (said.givenBy ?? null) as PersonId | null,
  };
}

/** The first id that no register knows. */
const unknownIn = (
  { domain, unit, indicator, lead, givenBy, figure }: NewTicket,
  { domains, units, indicators, people }: Catalog,
): ProblemAnswer | null =>
  unknownId([
    ['domain', domain, domains],
    ['unit', unit, units],
    ['indicator', indicator, indicators],
    ['lead', lead, units],
    ['givenBy', givenBy, people],
    ['figure.indicator', figure?.indicator, indicators],
    ['figure.unit', figure?.unit, units],
  ]);

function unsaidIn({ kind, domain, unit, figure }: NewTicket): ProblemAnswer | null {
  if (figure === undefined || figure === null) {
    if (kind === 'figure_complaint') return NO_FIGURE;
    return domain === undefined || unit === undefined ? NO_PLACE : null;
  }
  return placeOf(figure.period) === null ? NO_PERIOD : null;
}

const NO_FIGURE = problem('unprocessable', {
  vi: 'figure: báo sai số liệu phải nêu rõ số liệu nào: chỉ tiêu, đơn vị và kỳ.',
  en: 'figure: a complaint about a figure names which one: indicator, unit and period.',
});
const NO_PLACE = problem('unprocessable', {
  vi: 'domain, unit: cần lĩnh vực và đơn vị nơi xảy ra việc.',
  en: 'domain, unit: the domain and the unit where it happened are needed.',
});
const NO_PERIOD = problem('unprocessable', {
  vi: 'figure.period: kỳ phải đúng dạng, ví dụ 2024-06, cal:2024-06.',
  en: 'figure.period: the key of a period is needed, like 2024-06, cal:2024-06.',
});
const ELSEWHERE = problem('unprocessable', {
  vi: 'domain, unit: báo sai số liệu thuộc về lĩnh vực của chỉ tiêu và đơn vị của số liệu; hãy bỏ trống hai mục này.',
  en: 'domain, unit: a complaint belongs to the domain and unit of its figure; leave both out.',
});
