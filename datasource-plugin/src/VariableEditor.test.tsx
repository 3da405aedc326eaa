import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { dataSource, fakeGrafana, type FakeGrafana } from './test/fake-grafana.ts';
import { texts } from './texts.ts';
import type { VariableQuery } from './variable-query.ts';
import { VariableEditor } from './VariableEditor.tsx';

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = fakeGrafana();
});

function show(query: Partial<VariableQuery>) {
  const onChange = jest.fn();
  const whole = { refId: 'V', ...query } as VariableQuery;
  render(<VariableEditor registers={dataSource()} query={whole} onChange={onChange} />);
  return onChange;
}

/** As with the keyboard: open, narrow by typing, take the first. */
async function choose(label: string, typed: string) {
  const input = screen.getByLabelText(label);
  fireEvent.click(input);
  await act(async () => {
    fireEvent.change(input, { target: { value: typed } });
  });
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'Enter' });
}

describe('the editor of a variable', () => {
  it('of units offers their level and the unit they stand below', async () => {
    show({ list: 'units' });
    await waitFor(() => expect(grafana.asked).toHaveLength(1));
    expect(screen.getByText(texts.vi.level)).toBeInTheDocument();
    expect(screen.getByText(texts.vi.below)).toBeInTheDocument();
  });

  it('of indicators offers their domain by name', async () => {
    const onChange = show({ list: 'indicators' });
    await waitFor(() => expect(grafana.asked).toHaveLength(1));
    await choose(texts.vi.domain, 'Y tế');
    expect(onChange).toHaveBeenCalledWith({ refId: 'V', list: 'indicators', domain: 'health' });
  });

  it('forgets the narrowing when another list is chosen', async () => {
    const onChange = show({ list: 'domains' });
    expect(screen.queryByText(texts.vi.domain)).not.toBeInTheDocument();
    await choose(texts.vi.list, texts.vi.list_sources);
    expect(onChange).toHaveBeenCalledWith({ refId: 'V', list: 'sources' });
  });
});
