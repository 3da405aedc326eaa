import { act, render, screen } from '@testing-library/react';
import { memo, useMemo } from 'react';
import { fakeOffice } from '../test/fake-collector.ts';
import { mayDo, type Office } from './office.ts';
import { OfficeTime } from './office-time.ts';
import { OfficeContext, useOffice } from './use-office.ts';

const START = Date.parse('2026-11-19T10:40+07:00');
const MINUTE = 60_000;

let drawn: string[];
let time: OfficeTime;
beforeEach(() => {
  drawn = [];
  time = new OfficeTime(START);
});

const minutes = ({ now }: Office): number => (now - START) / MINUTE;

const Registers = memo(() => {
  drawn.push('registers');
  return <p>{mayDo(useOffice(), 'work tickets') ? 'may' : 'may not'}</p>;
});
Registers.displayName = 'Registers';

const Clock = memo(() => {
  drawn.push('clock');
  const office = useOffice();
  const said = useMemo(() => `${minutes(office)} min`, [office]);
  return <p>{said}</p>;
});
Clock.displayName = 'Clock';

const show = () =>
  render(
    <OfficeContext.Provider value={{ standing: fakeOffice(), time }}>
      <Registers />
      <Clock />
    </OfficeContext.Provider>,
  );

test('who reads the registers alone is not drawn anew when the clock steps, who shows the time is with every minute', () => {
  show();
  expect(drawn).toEqual(['registers', 'clock']);
  act(() => time.step(START + 5 * MINUTE));
  expect(drawn).toEqual(['registers', 'clock', 'clock']);
  expect(screen.getByText('5 min')).toBeInTheDocument();
  act(() => time.step(START + 5 * MINUTE + 50_000));
  expect(drawn).toHaveLength(3);
});

test('what is done later is done at the time of then', () => {
  let later = (): number => NaN;
  const Button = () => {
    const office = useOffice();
    later = () => minutes(office);
    return null;
  };
  render(
    <OfficeContext.Provider value={{ standing: fakeOffice(), time }}>
      <Button />
    </OfficeContext.Provider>,
  );
  act(() => time.step(START + MINUTE));
  expect(later()).toBe(1);
});

test('an office that is not there is a mistake of ours', () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<Clock />)).toThrow('OfficeProvider');
  quiet.mockRestore();
});
