import type { SearchAnswer } from '@vnioc/contract/search.ts';
import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import type { Told } from '../test/fake-collector.ts';
import { fakeCollector, renderPage } from '../test/fake-collector.ts';
import { SearchBox } from './SearchBox.tsx';

configure({ asyncUtilTimeout: 5000 }); // typing is waited for, and the machine may be busy

const FOUND: SearchAnswer = {
  tickets: [
    { id: 'PH-2024-00021', number: 'PH-2024-00021', title: 'Sốt', state: 'in_progress', mark: 'warning', unit: 'c' },
    { id: 'PH-2024-00020', number: 'PH-2024-00020', title: 'Rác', state: 'closed', mark: null, unit: 'c' },
  ],
  units: [{ id: 'c-lacdao', name: 'Xã Lạc Đạo', level: 'commune', standing: true }],
  ...{ indicators: [], domains: [], pages: [], more: ['tickets'] },
};
const NOTHING: SearchAnswer = { ...FOUND, tickets: [], units: [], more: [] };

const Here = () => <p data-testid="here">{`${useLocation().pathname}${useLocation().search}`}</p>;
const here = () => screen.getByTestId('here').textContent;
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Tìm phiếu, đơn vị, chỉ tiêu' });
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const chosen = () => screen.getByRole('option', { selected: true });

function show(told: Told = FOUND, at = '/duty') {
  const collector = fakeCollector({ 'POST search': told });
  const page = (
    <>
      <SearchBox />
      <input aria-label="khác" />
      <Here />
    </>
  );
  renderPage(page, { at, path: '*' });
  return collector;
}

async function type(text: string) {
  act(() => field().focus());
  fireEvent.change(field(), { target: { value: text } });
  await waitFor(() => expect(screen.queryByText('Đang tìm…', { selector: 'p' })).toBeNull());
}

test('what is typed goes out once, when typing has stopped, in a body and in no address', async () => {
  const { asked, bodies } = show();
  act(() => field().focus());
  for (const value of ['l', 'lạ', 'lạc đạo']) fireEvent.change(field(), { target: { value } });
  await screen.findAllByRole('option');
  expect(asked).toEqual(['POST search']);
  expect(bodies).toEqual([{ q: 'lạc đạo', limit: 6 }]);
  expect(here()).toBe('/duty');
});

test('the first is chosen, arrows go round through all groups while the focus stays, Enter opens', async () => {
  show();
  await type('21');
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'))).toHaveLength(2);
  expect(screen.getByRole('status').textContent).toBe('3 kết quả');
  expect(chosen().textContent).toContain('PH-2024-00021');
  press('ArrowUp');
  expect(chosen().textContent).toContain('Xã Lạc Đạo');
  press('ArrowDown');
  press('ArrowDown');
  expect(chosen().textContent).toContain('PH-2024-00020');
  expect(field().getAttribute('aria-activedescendant')).toBe(chosen().id);
  expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  expect(document.activeElement).toBe(field());
  press('Enter');
  expect(here()).toBe('/a/vnioc-operations-app/tickets/PH-2024-00020');
  expect([field().value, screen.queryByRole('listbox')]).toEqual(['', null]);
});

test('the mouse opens what it points at', async () => {
  show();
  await type('lac');
  fireEvent.click(screen.getByText('Xã Lạc Đạo'));
  expect(here()).toBe('/a/vnioc-operations-app/unit/c-lacdao');
});

test('Enter before the answer opens its first line as soon as it is there; Enter of a Vietnamese keyboard opens nothing', async () => {
  show();
  act(() => field().focus());
  fireEvent.change(field(), { target: { value: '21' } });
  press('Enter', { isComposing: true });
  await screen.findAllByRole('option');
  expect(here()).toBe('/duty');
  fireEvent.change(field(), { target: { value: '211' } });
  press('Enter');
  await waitFor(() => expect(here()).toBe('/a/vnioc-operations-app/tickets/PH-2024-00021'));
});

test('Escape closes the list and empties the field, and nothing behind it hears of it', async () => {
  show();
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', listen);
  await type('lac');
  press('Escape');
  document.removeEventListener('keydown', listen);
  expect([field().value, screen.queryByRole('listbox'), heard]).toEqual(['', null, []]);
  fireEvent.change(field(), { target: { value: 'lac' } });
  expect(await screen.findAllByRole('option')).toHaveLength(3);
});

test('nothing found, and a search that failed, are said; Enter tries again', async () => {
  const collector = show(NOTHING);
  await type('zzz');
  expect((await screen.findAllByText(/Không thấy gì khớp/)).length).toBe(2);
  expect(field().getAttribute('aria-expanded')).toBe('false');
  collector.answers['POST search'] = { refused: 503, detail: 'Cơ sở dữ liệu không trả lời.' };
  fireEvent.change(field(), { target: { value: 'lac' } });
  await screen.findAllByText(/Cơ sở dữ liệu không trả lời\. Nhấn Enter/);
  collector.answers['POST search'] = FOUND;
  press('Enter');
  expect(await screen.findAllByRole('option')).toHaveLength(3);
});

test('blanks and signs ask for nothing', async () => {
  const { asked } = show();
  await type('  %/ ');
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(asked).toEqual([]);
});

describe('keys', () => {
  const leadsIn = async (key: object) => {
    fireEvent.keyDown(document.activeElement ?? document.body, key);
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const isIn = document.activeElement === field();
    act(() => field().blur());
    return isIn;
  };

  test('“/” leads into the field, but is a letter in another one', async () => {
    show();
    expect(await leadsIn({ key: '/' })).toBe(true);
    act(() => screen.getByLabelText('khác').focus());
    expect(await leadsIn({ key: '/' })).toBe(false);
    expect(await leadsIn({ key: '/', ctrlKey: true })).toBe(false);
  });

  test('in a Grafana Ctrl+K stays Grafana’s', async () => {
    show();
    expect(await leadsIn({ key: 'k', ctrlKey: true })).toBe(false);
    expect(screen.getByText('/')).toBeTruthy();
  });

  test('in the console Ctrl+K leads into the field, from another one as well', async () => {
    Object.assign(window, { vniocConsole: {} });
    show();
    act(() => screen.getByLabelText('khác').focus());
    expect(await leadsIn({ key: 'k', ctrlKey: true })).toBe(true);
    expect(screen.getByText('Ctrl K')).toBeTruthy();
    Reflect.deleteProperty(window, 'vniocConsole');
  });
});

test('there is none on the wall', () => {
  show(FOUND, '/overview?wall=1&kiosk=1');
  expect(screen.queryByRole('combobox')).toBeNull();
});
