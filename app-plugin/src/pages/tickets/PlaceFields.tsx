import { Input } from '@grafana/ui';
import { useOffice } from '../../office/use-office.ts';
import { unitChoices } from '../../tickets/fields/choices-of.ts';
import { ticketKindWords } from '../../tickets/words.ts';
import { nameIn, useLanguage, useWords } from '../../words/language.ts';
import { Box, Labelled } from './DraftFields.tsx';
import type { Draft } from './draft-ticket.ts';
import { isAboutFigure, OPENED_BY_PEOPLE } from './draft-ticket.ts';
import type { DraftProps } from './draft-ticket.ts';
import { ticketsWords } from './words.ts';

/** What kind of matter, where, and which figure it is about. */
export const PlaceFields = ({ draft, change }: DraftProps) => {
  const words = useWords(ticketsWords);
  const kinds = useWords(ticketKindWords);
  const language = useLanguage();
  const office = useOffice();
  const { indicators, domains } = office.registers;
  const ofDomain = indicators.filter(({ domain }) => draft.domain === '' || domain === draft.domain);
  const named = (rows: typeof domains | typeof indicators) =>
    rows.map((one) => ({ value: one.id, label: nameIn(language, one) }));
  const choose = (indicator: string) =>
    change({ indicator, domain: office.indicator(indicator)?.domain ?? draft.domain });
  const kindsOffered = OPENED_BY_PEOPLE.map((value) => ({ value, label: kinds[value] }));
  const ofKind = (kind: string) => change({ kind: (kind || 'phone_report') as Draft['kind'] });
  const inDomain = (domain: string) => change({ domain, indicator: '' });
  return (
    <>
      <Box name="kind" label={words.new_kind} value={draft.kind} options={kindsOffered} onChange={ofKind} />
      {draft.kind !== 'figure_complaint' && (
        <Box name="domain" label={words.new_domain} value={draft.domain} options={named(domains)} onChange={inDomain} />
      )}
      <Box
        name="unit"
        label={words.new_unit}
        value={draft.unit}
        options={unitChoices(office, language)}
        onChange={(unit) => change({ unit })}
      />
      <Box
        name="indicator"
        label={words.new_indicator}
        value={draft.indicator}
        options={named(ofDomain)}
        onChange={choose}
      />
      {isAboutFigure(draft) && (
        <Labelled name="period" label={words.new_period}>
          <Input
            id="new-period"
            width={24}
            placeholder="2024-06"
            value={draft.period}
            onChange={(e) => change({ period: e.currentTarget.value })}
          />
        </Labelled>
      )}
    </>
  );
};
