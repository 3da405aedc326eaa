import { TICKET_KIND_NAMES, TICKET_STATE_NAMES } from '@vnioc/contract/ticket-words.ts';
import { Button, Checkbox, Stack } from '@grafana/ui';
import { useSearchParams } from 'react-router-dom';
import { domainShort } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { unitShort } from '../../office/short-names.ts';
import { FilterChoice } from '../../screen/FilterChoice.tsx';
import { withParameters } from '../../screen/with-parameters.ts';
import { unitChoices } from '../../tickets/fields/choices-of.ts';
import { ticketKindWords, ticketStateWords } from '../../tickets/words.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import type { Filter } from './ticket-filters.ts';
import { isNarrowed } from './ticket-filters.ts';
import { ticketsWords } from './words.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** State, kind, domain, unit, open, overdue, situation: all in the address. */
export const TicketFilters = () => {
  const words = useWords(ticketsWords);
  const states = useWords(ticketStateWords);
  const kinds = useWords(ticketKindWords);
  const language = useLanguage();
  const office = useOffice();
  const [asked, setAsked] = useSearchParams();
  const change = (name: Filter, value: string | null) =>
    setAsked((before) => withParameters(before, { [name]: value }), { replace: true });
  const box = (name: Exclude<Filter, 'overdue' | 'situation'>, options: readonly Option[]) => (
    <FilterChoice
      {...{ label: words[name], all: words.all, width: 22, options, value: asked.get(name) }}
      onChoose={(value) => change(name, value)}
    />
  );
  return (
    <Stack direction="row" gap={1} wrap="wrap" alignItems="center">
      {box('open', [
        { value: 'true', label: words.open_true },
        { value: 'false', label: words.open_false },
      ])}
      {box(
        'state',
        TICKET_STATE_NAMES.map((value) => ({ value, label: states[value] })),
      )}
      {box(
        'kind',
        TICKET_KIND_NAMES.map((value) => ({ value, label: kinds[value] })),
      )}
      {box(
        'domain',
        office.registers.domains.map(({ id }) => ({ value: id, label: domainShort(office, id, language) })),
      )}
      {box(
        'unit',
        unitChoices(office, language).map(({ value }) => ({ value, label: unitShort(office, value, language) })),
      )}
      <Checkbox
        label={words.overdue}
        value={asked.get('overdue') === 'true'}
        onChange={({ currentTarget }) => change('overdue', currentTarget.checked ? 'true' : null)}
      />
      <Narrowed />
    </Stack>
  );
};

/** A situation somebody came with, and the way back to everything. */
const Narrowed = () => {
  const words = useWords(ticketsWords);
  const [asked, setAsked] = useSearchParams();
  const situation = asked.get('situation');
  if (!isNarrowed(asked)) return null;
  return (
    <>
      {situation !== null && <span>{fill(words.situation, { situation })}</span>}
      <Button size="sm" fill="text" onClick={() => setAsked(new URLSearchParams(), { replace: true })}>
        {words.clear}
      </Button>
    </>
  );
};
