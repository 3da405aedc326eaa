import type { PersonItem } from '@vnioc/contract/duty.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { Input } from '@grafana/ui';
import { useAnswer } from '../../collector/use-answer.ts';
import { momentSaid } from '../../tickets/moment-said.ts';
import { useWords } from '../../words/language.ts';
import { Box, Labelled } from './DraftFields.tsx';
import type { DraftProps } from './draft-ticket.ts';
import { ticketsWords } from './words.ts';

const LEADERS: readonly string[] = ['chair', 'vice_chair', 'office_chief'];

/** Of an instruction or directive: its number, its deadline, and the leader who gave it. */
export const OrderFields = ({ draft, change }: DraftProps) => {
  const words = useWords(ticketsWords);
  const people = useAnswer<Page<PersonItem>>('people');
  const leaders = (people.data?.items ?? [])
    .filter(({ duties }) => duties.some(({ role }) => LEADERS.includes(role)))
    .map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }));
  const bad = draft.due.trim() !== '' && momentSaid(draft.due) === null;
  return (
    <>
      <Labelled name="document" label={words.new_document}>
        <Input
          id="new-document"
          maxLength={100}
          value={draft.documentNumber}
          onChange={(e) => change({ documentNumber: e.currentTarget.value })}
        />
      </Labelled>
      <Labelled name="due" label={words.new_due} hint={bad ? words.new_badMoment : undefined}>
        <Input
          id="new-due"
          width={24}
          invalid={bad}
          placeholder="dd/MM/yyyy HH:mm"
          value={draft.due}
          onChange={(e) => change({ due: e.currentTarget.value })}
        />
      </Labelled>
      <Box
        name="givenBy"
        label={words.new_givenBy}
        hint={words.new_givenByHint}
        value={draft.givenBy}
        options={leaders}
        onChange={(givenBy) => change({ givenBy })}
      />
    </>
  );
};
