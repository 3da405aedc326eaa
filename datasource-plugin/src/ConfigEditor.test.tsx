import type { DataSourceSettings } from '@grafana/data';
import { fireEvent, render, screen } from '@testing-library/react';
import { ConfigEditor } from './ConfigEditor.tsx';
import type { IndicatorsSecrets, IndicatorsSettings } from './settings.ts';
import { texts } from './texts.ts';

type Options = DataSourceSettings<IndicatorsSettings, IndicatorsSecrets>;

function show(options: Partial<Options> = {}) {
  const onOptionsChange = jest.fn();
  const whole = { jsonData: {}, secureJsonFields: {}, ...options } as Options;
  render(<ConfigEditor options={whole} onOptionsChange={onOptionsChange} />);
  return onOptionsChange;
}

describe('the settings page', () => {
  it('stores the address among the settings, never as the URL that browsers could be led to', () => {
    const changed = show();
    fireEvent.change(screen.getByPlaceholderText('http://127.0.0.1:8480'), {
      target: { value: 'http://collector:8480' },
    });
    expect(changed).toHaveBeenCalledWith(
      expect.objectContaining({ jsonData: { collectorUrl: 'http://collector:8480' } }),
    );
    expect(changed.mock.calls[0][0]).not.toHaveProperty('url');
  });

  it('stores the key as a secret', () => {
    const changed = show();
    fireEvent.change(document.querySelector('#vnioc-key')!, { target: { value: 'k' } });
    expect(changed).toHaveBeenCalledWith(expect.objectContaining({ jsonData: {}, secureJsonData: { key: 'k' } }));
  });

  it('shows of a stored key only that there is one, and lets it be replaced', () => {
    const changed = show({ secureJsonFields: { key: true } });
    expect(document.querySelector('#vnioc-key')).toBeDisabled();
    fireEvent.click(screen.getByRole('button', { name: /reset/i }));
    expect(changed).toHaveBeenCalledWith(
      expect.objectContaining({ secureJsonFields: { key: false }, secureJsonData: { key: '' } }),
    );
  });

  it.each(['vi', 'en'] as const)('speaks the language that is set: %s', (language) => {
    show({ jsonData: { language } });
    expect(screen.getByText(texts[language].collectorUrl)).toBeInTheDocument();
  });
});
