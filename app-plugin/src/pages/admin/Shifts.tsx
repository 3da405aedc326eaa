import type { ShiftItem } from '@vnioc/contract/duty.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { useStyles2 } from '@grafana/ui';
import { useAnswer } from '../../collector/use-answer.ts';
import { bothTexts, instantText } from '../../instants/instant-text.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { ShiftBook } from './ShiftBook.tsx';
import { ShiftCommand } from './ShiftCommand.tsx';
import { shiftStyles } from './shift-styles.ts';
import type { People } from './use-people.ts';
import { usePeople } from './use-people.ts';
import { shiftWords } from './shift-words.ts';
import { Empty } from '../../screen/Empty.tsx';

/** Sổ trực, giao ca: the running shift with its book, and those before it. */
export const Shifts = () => {
  const words = useWords(shiftWords);
  const people = usePeople();
  const shifts = useAnswer<Page<ShiftItem>>('shifts?limit=20', 15_000);
  return (
    <Answered answer={shifts}>
      {({ items }) => (
        <>
          <ShiftCommand running={items.find(({ endedAt }) => endedAt === null) ?? null} onDone={shifts.again} />
          {items.length === 0 && <Empty message={words.noShifts} />}
          {items.map((shift) => (
            <Shift key={shift.id} {...{ shift, people }} onChanged={shifts.again} />
          ))}
        </>
      )}
    </Answered>
  );
};

interface Props {
  readonly shift: ShiftItem;
  readonly people: People;
  readonly onChanged: () => unknown;
}

const Shift = ({ shift, people, onChanged }: Props) => {
  const words = useWords(shiftWords);
  const language = useLanguage();
  const { now } = useOffice();
  const styles = useStyles2(shiftStyles);
  const { lead, startedAt, plannedEnd, endedAt, signedBy } = shift;
  const when = (at: number) => instantText(at, now, language);
  return (
    <section className={styles.shift}>
      <h3>
        {fill(words.lead, {
          name: people.nameOf(lead),
          from: when(startedAt),
          to: endedAt === null ? bothTexts(plannedEnd, now, language) : when(plannedEnd),
        })}
        {endedAt !== null && `, ${fill(words.ended, { at: when(endedAt), by: people.nameOf(signedBy ?? '') })}`}
      </h3>
      <ShiftBook shift={shift} onChanged={onChanged} />
    </section>
  );
};
