import { Alert } from '@grafana/ui';
import { useMemo } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { Answered } from '../../screen/Answered.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { fill, useWords } from '../../words/language.ts';
import type { CalendarDay, OfficeCalendar } from './calendar.ts';
import { dayOf, minuteText, predictedOf, yearlyText } from './calendar.ts';
import { adminWords } from './words.ts';

/** Office hours by season and the days that differ; a day that is only predicted is flagged. */
export const CalendarDays = () => {
  const words = useWords(adminWords);
  return (
    <Answered answer={useAnswer<OfficeCalendar>('calendar')}>
      {(calendar) => (
        <>
          <p>{fill(words.weekend, { days: calendar.weekend.map((day) => words[`weekday_${day}`]).join(', ') })}</p>
          <h3 style={{ fontSize: 14 }}>{words.seasons}</h3>
          <ul style={{ listStyle: 'none', paddingBottom: 16 }}>
            {calendar.seasons.map(({ id, yearly, sessions, validFrom }) => (
              <li key={`${id} ${validFrom}`}>
                {yearlyText(yearly)}{' '}
                {sessions
                  .map(([from, to]) => fill(words.session, { from: minuteText(from), to: minuteText(to) }))
                  .join(', ')}
              </li>
            ))}
          </ul>
          <Days days={calendar.days} />
        </>
      )}
    </Answered>
  );
};

const Days = ({ days }: { readonly days: readonly CalendarDay[] }) => {
  const words = useWords(adminWords);
  const columns = useMemo(
    (): readonly ListColumn<CalendarDay>[] => [
      { id: 'date', header: words.date, value: ({ date }) => date, cell: ({ date }) => dayOf(date) },
      { id: 'kind', header: words.kind, value: ({ kind }) => words[`day_${kind}`] },
      { id: 'name', header: words.name, value: ({ name }) => name },
      {
        id: 'status',
        header: words.status,
        value: ({ status, active }) => (active ? words[status] : words.inactive),
        cell: ({ status, active }) =>
          status === 'predicted' && active ? (
            <strong>{words.predicted}</strong>
          ) : active ? (
            words.official
          ) : (
            words.inactive
          ),
      },
    ],
    [words],
  );
  const predicted = predictedOf(days).length;
  return (
    <>
      <h3 style={{ fontSize: 14 }}>{words.days}</h3>
      {predicted > 0 && <Alert severity="warning" title={fill(words.predictedNote, { n: predicted })} />}
      <ListTable
        rows={days}
        columns={columns}
        idOf={({ date, kind }) => `${date} ${kind}`}
        empty={words.noDays}
        name="calendar"
      />
    </>
  );
};
