import { dateTime, LoadingState } from '@grafana/data';
import type { DataFrame, PanelData } from '@grafana/data';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { HISTORY, NOW, STATES, TICKETS } from './frames/fixtures.ts';
import { DEFAULT_OPTIONS, type StatusBoardOptions } from './options.ts';
import { StatusBoard } from './StatusBoard.tsx';

const at = dateTime(NOW);
const timeRange = { from: at, to: at, raw: { from: at, to: at } };

const show = (series: DataFrame[], options: Partial<StatusBoardOptions> = {}, data: Partial<PanelData> = {}) =>
  render(
    <StatusBoard
      options={{ ...DEFAULT_OPTIONS, ...options }}
      data={{ series, state: LoadingState.Done, timeRange, ...data }}
      width={900}
      height={700}
      timeZone="Asia/Ho_Chi_Minh"
      replaceVariables={(text) => text.replace('$unit', 'c1')}
    />,
  );

const cellNamed = (name: RegExp) => screen.getByRole('gridcell', { name });
const rowNames = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('the status board at a desk', () => {
  it('says every cell in words: unit, indicator, state, figure, freshness, distance to the target', () => {
    show([STATES, HISTORY, TICKETS]);
    expect(
      cellNamed(
        /^Xã Đông, Đúng hạn: Nghiêm trọng; 88,9%; đúng kỳ; Cách mục tiêu ≥ 98,0%: thiếu 9,1%; Phiếu 0419\/PĐH$/,
      ),
    ).toBeInTheDocument();
  });

  it('shows a unit without figures as missing, not as zero and not as green', () => {
    show([STATES]);
    const cell = cellNamed(/^Xã Tây, Tổng thu/);
    expect(cell).toHaveAccessibleName('Xã Tây, Tổng thu: Không có số liệu; chưa có');
    expect(cell).toHaveTextContent('chưa có');
    expect(cell.querySelector('svg')).toHaveAttribute('data-state', 'no_data');
  });

  it('marks a stale figure as late, with its last judged state beside it', () => {
    show([STATES]);
    const cell = cellNamed(/^Xã Tây, Đúng hạn: Số liệu cũ; 97,0%; chậm/);
    const marks = [...cell.querySelectorAll('svg[data-state]')].map((mark) => mark.getAttribute('data-state'));
    expect(marks).toEqual(['stale', 'warning']);
  });

  it('names the worst unit under the figure of the whole', () => {
    show([STATES]);
    expect(cellNamed(/^Huyện, Đúng hạn: Bình thường; 98,1%.*; Nghiêm trọng: Xã Đông$/)).toBeInTheDocument();
  });

  it('puts the unit in most trouble first when asked, and the register’s order back', () => {
    const swapped = {
      ...STATES,
      fields: STATES.fields.map((field) => ({ ...field, values: [0, 1, 4, 5, 2, 3].map((row) => field.values[row]) })),
    };
    show([swapped]);
    expect(rowNames()).toEqual(['Huyện', 'Xã Tây', 'Xã Đông']);
    fireEvent.click(screen.getByRole('radio', { name: 'Xấu nhất trước' }));
    expect(rowNames()).toEqual(['Huyện', 'Xã Đông', 'Xã Tây']);
    fireEvent.click(screen.getByRole('radio', { name: 'Thứ tự danh mục' }));
    expect(rowNames()).toEqual(['Huyện', 'Xã Tây', 'Xã Đông']);
  });

  it('hatches old figures and none at all alike, and counts them together', () => {
    show([STATES]);
    const counts = cellNamed(/^Xấu nhất: 1 Nghiêm trọng, 1 Không có số liệu, 1 Số liệu cũ, 1 Lỗi hệ thống nguồn$/);
    expect(counts).toHaveTextContent('121');
    expect(counts.querySelectorAll('svg')).toHaveLength(3);
  });

  it('speaks English when the dashboard does', () => {
    show([STATES], { language: 'en' });
    expect(cellNamed(/Critical; 88.9%; on time; To target ≥ 98.0%: short by 9.1%$/)).toBeInTheDocument();
  });

  it('starts at the unit of a variable', () => {
    show([STATES], { root: '$unit' });
    expect(rowNames()).toEqual(['Xã Đông']);
  });
});

describe('the keyboard', () => {
  const grid = () => screen.getByRole('grid', { name: 'Bảng trạng thái: đơn vị theo chỉ số' });
  const press = (key: string, ctrlKey = false) => fireEvent.keyDown(document.activeElement ?? grid(), { key, ctrlKey });

  it('has one cell in the tab order, and the arrows carry the focus and the details along', () => {
    show([STATES, TICKETS]);
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    act(() => grid().querySelector<HTMLElement>('[tabindex="0"]')?.focus());
    press('ArrowDown');
    press('ArrowRight');
    press('ArrowRight');
    expect(document.activeElement).toHaveAccessibleName(/^Xã Đông, Đúng hạn/);
    const strip = screen.getByRole('region', { name: 'Xã Đông · Đúng hạn' });
    expect(within(strip).getByText(/thiếu 9,1%/)).toBeInTheDocument();
    expect(within(strip).getByText('16/11/2026 10:40, 3 ngày trước')).toBeInTheDocument();
    expect(within(strip).getByRole('link', { name: 'Mở phiếu 0419/PĐH' })).toHaveAttribute(
      'href',
      '/a/vnioc-operations-app/tickets/0419%2FP%C4%90H',
    );
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('goes to what can be done about a cell on Enter', () => {
    show([STATES]);
    act(() => cellNamed(/^Xã Đông, Đúng hạn/).focus());
    press('Enter');
    expect(document.activeElement).toHaveTextContent('Lập phiếu');
    expect(document.activeElement).toHaveAttribute(
      'href',
      '/a/vnioc-operations-app/tickets/new?unit=c1&indicator=rate',
    );
  });
});

describe('drilling down', () => {
  const VILLAGE = {
    ...STATES,
    fields: STATES.fields.map((field) =>
      field.name === 'parent_id' ? { ...field, values: [null, null, 'd', 'd', 'c1', 'c1'] } : field,
    ),
  };

  it('opens a unit with others below it and comes back, by pointer and by keyboard', () => {
    show([VILLAGE]);
    expect(rowNames()).toEqual(['Huyện', 'Xã Đông ›']);
    fireEvent.click(screen.getByRole('rowheader', { name: 'Xã Đông, mở các đơn vị bên dưới' }));
    expect(rowNames()).toEqual(['Xã Đông', 'Xã Tây']);
    expect(screen.getByRole('navigation', { name: 'Đang xem' })).toHaveTextContent('Xã Đông');
    expect(document.activeElement).toHaveAccessibleName('Xã Đông');
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Backspace' });
    expect(rowNames()).toEqual(['Huyện', 'Xã Đông ›']);
  });
});

describe('the wall', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('has no buttons, no links and no titles of tickets', () => {
    const { container } = show([STATES, TICKETS], { mode: 'wall' });
    expect(container.querySelectorAll('button, a, input, [tabindex]')).toHaveLength(0);
    expect(container).not.toHaveTextContent('Tiêu đề');
    expect(container).not.toHaveTextContent('0419');
    expect(screen.getByText('Trang 1/1')).toBeInTheDocument();
  });

  it('turns its pages by itself and begins again', () => {
    const many = Array.from({ length: 40 }, (_, index) => `Xã ${index + 1}`);
    const table = {
      ...STATES,
      length: 40,
      fields: [
        { ...STATES.fields[0]!, values: many.map(() => 'rate') },
        { ...STATES.fields[2]!, values: many },
        { ...STATES.fields[7]!, values: many.map(() => 0) },
      ],
    };
    show([table], { mode: 'wall', pageSeconds: 20 });
    const [first] = screen.getAllByText(/^Trang 1\/\d, đổi sau 20 giây$/);
    const pages = Number(/1\/(\d)/.exec(first?.textContent ?? '')?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(screen.getByRole('rowheader', { name: 'Xã 1' })).toBeInTheDocument();
    act(() => jest.advanceTimersByTime(20_000));
    expect(screen.queryByRole('rowheader', { name: 'Xã 1' })).toBeNull();
    act(() => jest.advanceTimersByTime(20_000 * (pages - 1)));
    expect(screen.getByRole('rowheader', { name: 'Xã 1' })).toBeInTheDocument();
  });
});

describe('unhappy days', () => {
  it('says what to check when the query found nothing', () => {
    show([], { language: 'en' });
    expect(screen.getByText(/No rows yet. Check the query/)).toBeInTheDocument();
  });

  it('says that it is loading before the first answer', () => {
    show([], {}, { state: LoadingState.Loading });
    expect(screen.getByText('Đang tải số liệu…')).toBeInTheDocument();
  });

  it('a failed query is said, and what was read last stays visible', () => {
    show([STATES], {}, { state: LoadingState.Error, errors: [{ message: 'collector does not answer' }] });
    expect(screen.getByRole('alert')).toHaveTextContent('collector does not answer');
    expect(screen.getByRole('grid')).toBeInTheDocument();
  });

  it('where a failed query left nothing, no cells are spoken of', () => {
    show([], {}, { state: LoadingState.Error, errors: [{ message: 'collector does not answer' }] });
    expect(screen.getByRole('alert')).toHaveTextContent(/^Truy vấn lỗi: collector does not answer$/);
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('of 130 units and 155 indicators only what is in view is drawn', () => {
    const units = Array.from({ length: 130 }, (_, index) => `u${index}`);
    const indicators = Array.from({ length: 155 }, (_, index) => `i${index}`);
    const pairs = units.flatMap((unit) => indicators.map((indicator) => [unit, indicator] as const));
    const series = {
      ...STATES,
      length: pairs.length,
      fields: [
        { ...STATES.fields[0]!, values: pairs.map(([, indicator]) => indicator) },
        { ...STATES.fields[2]!, values: pairs.map(([unit]) => unit) },
        { ...STATES.fields[7]!, values: pairs.map((_, index) => index % 3) },
      ],
    };
    show([series]);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '132');
    expect(screen.getByRole('grid')).toHaveAttribute('aria-colcount', '157');
    expect(screen.getAllByRole('gridcell').length).toBeLessThan(400);
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'End', ctrlKey: true });
    expect(document.activeElement).toHaveAccessibleName(/^u129, i154/);
  });
});
