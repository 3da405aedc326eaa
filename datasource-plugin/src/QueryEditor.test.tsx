import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FIELDS, QUERY_KINDS, type IndicatorsQuery } from './query.ts';
import { QueryEditor } from './QueryEditor.tsx';
import { dataSource, fakeGrafana, type FakeGrafana } from './test/fake-grafana.ts';
import { texts } from './texts.ts';

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = fakeGrafana();
});

async function show(query: Partial<IndicatorsQuery>, language: 'vi' | 'en' = 'vi') {
  const [onChange, onRunQuery] = [jest.fn(), jest.fn()];
  const source = dataSource({ language });
  const whole = { refId: 'A', ...query } as IndicatorsQuery;
  render(<QueryEditor datasource={source} query={whole} onChange={onChange} onRunQuery={onRunQuery} />);
  await waitFor(() => expect(grafana.asked.length).toBeGreaterThan(0));
  await waitFor(() => expect(screen.getByLabelText(texts[language].kind)).toBeInTheDocument());
  return { onChange, onRunQuery };
}

describe('the query editor', () => {
  it.each(QUERY_KINDS)('shows the fields of %s, each with a label', async (kind) => {
    await show({ kind });
    for (const field of FIELDS[kind]) expect(screen.getByLabelText(texts.vi[field])).toBeInTheDocument();
  });

  it('speaks English when the data source does', async () => {
    await show({ kind: 'accounting' }, 'en');
    expect(screen.getByLabelText('Accounted by')).toBeInTheDocument();
  });

  it('of a new query shows states', async () => {
    await show({});
    expect(screen.getByLabelText(texts.vi.kind)).toHaveValue(texts.vi.kind_state);
  });

  it('takes an instant, or a variable, and asks again', async () => {
    const { onChange, onRunQuery } = await show({ kind: 'state', unit: 'c-1' });
    const input = screen.getByLabelText(texts.vi.asOf);
    fireEvent.change(input, { target: { value: ' $luc ' } });
    fireEvent.blur(input);
    expect(onChange).toHaveBeenCalledWith({ refId: 'A', kind: 'state', unit: 'c-1', asOf: '$luc' });
    expect(onRunQuery).toHaveBeenCalledTimes(1);
  });

  it('takes units below', async () => {
    const { onChange } = await show({ kind: 'state' });
    fireEvent.click(screen.getByLabelText(texts.vi.subtree));
    expect(onChange).toHaveBeenCalledWith({ refId: 'A', kind: 'state', subtree: true });
  });

  it('says when the registers cannot be read, and can still be used', async () => {
    grafana.listsFail = true;
    await show({ kind: 'state', unit: 'c-1' });
    expect(await screen.findByText(texts.vi.listFailed)).toBeInTheDocument();
    expect(screen.getByLabelText(texts.vi.asOf)).toBeEnabled();
  });
});
