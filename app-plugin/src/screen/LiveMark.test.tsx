import { act, render, screen } from '@testing-library/react';
import { BehaviorSubject, NEVER } from 'rxjs';
import { CollectorFault } from '../collector/collector-fault.ts';
import { LiveContext } from '../collector/live/LiveProvider.tsx';
import { ageText } from './age-text.ts';
import { LiveMark } from './LiveMark.tsx';

const isLive = new BehaviorSubject(false);
const markOf = (readAt: number | null, fault: CollectorFault | null = null) =>
  render(
    <LiveContext.Provider value={{ events: NEVER, isLive }}>
      <LiveMark answer={{ readAt, fault }} />
    </LiveContext.Provider>,
  );

beforeEach(() => {
  jest.useFakeTimers();
  isLive.next(false);
});
afterEach(() => jest.useRealTimers());

test('says that news come by themselves, else how old the picture is, by shape and words', () => {
  const { container } = markOf(Date.now());
  expect(screen.getByText('Không trực tiếp, vừa đọc')).toBeInTheDocument();
  expect(container.querySelector('svg')).toHaveAttribute('data-state', 'no_data');
  act(() => void jest.advanceTimersByTime(15_000));
  expect(screen.getByText('Không trực tiếp, đọc 15 giây trước')).toBeInTheDocument();
  act(() => isLive.next(true));
  expect(screen.getByText('Trực tiếp')).toBeInTheDocument();
  expect(container.querySelector('svg')).toHaveAttribute('data-state', 'normal');
});

test('says nothing before there is a picture, and never calls one live that could not be read anew', () => {
  isLive.next(true);
  expect(markOf(null).container).toBeEmptyDOMElement();
  markOf(Date.now(), new CollectorFault(503, 'Hệ thống chưa sẵn sàng', {}));
  expect(screen.getByText('Không trực tiếp, vừa đọc')).toBeInTheDocument();
});

test.each([
  [4999, 'Không trực tiếp, vừa đọc', 'Not live, read just now'],
  [59_999, 'Không trực tiếp, đọc 55 giây trước', 'Not live, read 55 s ago'],
  [61_000, 'Không trực tiếp, đọc 1 phút trước', 'Not live, read 1 min ago'],
  [3_700_000, 'Không trực tiếp, đọc 1 giờ 1 phút trước', 'Not live, read 1 h 1 min ago'],
])('a picture %i ms old: %s', (age, vi, en) => {
  expect([ageText(age, 'vi'), ageText(age, 'en')]).toEqual([vi, en]);
});
