import type { DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { Combobox, InlineField, Input, SecretInput } from '@grafana/ui';
import type { IndicatorsSecrets, IndicatorsSettings } from './settings.ts';
import { texts, type Language } from './texts.ts';

const LANGUAGES: Array<{ label: string; value: Language }> = [
  { label: 'Tiếng Việt', value: 'vi' },
  { label: 'English', value: 'en' },
];
const LABEL = 22;
const FIELD = 50;

type Props = DataSourcePluginOptionsEditorProps<IndicatorsSettings, IndicatorsSecrets>;

/** The settings page of the data source. There is no URL that a browser could ask: Grafana's server asks. */
export const ConfigEditor = ({ options, onOptionsChange }: Props) => {
  const { jsonData, secureJsonFields, secureJsonData } = options;
  const words = texts[jsonData.language ?? 'vi'];
  const set = (changed: Partial<IndicatorsSettings>) =>
    onOptionsChange({ ...options, jsonData: { ...jsonData, ...changed } });
  return (
    <>
      <InlineField label={words.collectorUrl} tooltip={words.collectorUrlHint} labelWidth={LABEL}>
        <Input
          id="vnioc-collector-url"
          value={jsonData.collectorUrl ?? ''}
          placeholder="http://127.0.0.1:8480"
          width={FIELD}
          onChange={({ currentTarget }) => set({ collectorUrl: currentTarget.value })}
        />
      </InlineField>
      <InlineField label={words.key} tooltip={words.keyHint} labelWidth={LABEL}>
        <SecretInput
          id="vnioc-key"
          isConfigured={secureJsonFields['key'] ?? false}
          value={secureJsonData?.key ?? ''}
          width={FIELD}
          onChange={({ currentTarget }) =>
            onOptionsChange({ ...options, secureJsonData: { key: currentTarget.value } })
          }
          onReset={() =>
            onOptionsChange({
              ...options,
              secureJsonFields: { ...secureJsonFields, key: false },
              secureJsonData: { key: '' },
            })
          }
        />
      </InlineField>
      <InlineField label={words.timeout} tooltip={words.timeoutHint} labelWidth={LABEL}>
        <Input
          id="vnioc-timeout"
          type="number"
          min={1}
          max={300}
          value={jsonData.timeoutSeconds ?? 30}
          width={12}
          onChange={({ currentTarget }) => set({ timeoutSeconds: Number(currentTarget.value) })}
        />
      </InlineField>
      <InlineField label={words.language} tooltip={words.languageHint} labelWidth={LABEL}>
        <Combobox<Language>
          options={LANGUAGES}
          value={jsonData.language ?? 'vi'}
          width={24}
          onChange={({ value }) => set({ language: value })}
        />
      </InlineField>
    </>
  );
};
