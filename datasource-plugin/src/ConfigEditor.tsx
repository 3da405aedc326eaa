import type { DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { Combobox, InlineField } from '@grafana/ui';
import type { IndicatorsSettings } from './settings.ts';
import { texts } from './texts.ts';
import type { Language } from './texts.ts';

const LANGUAGES: Array<{ label: string; value: Language }> = [
  { label: 'Tiếng Việt', value: 'vi' },
  { label: 'English', value: 'en' },
];

/** The settings page of the data source. */
export const ConfigEditor = ({ options, onOptionsChange }: DataSourcePluginOptionsEditorProps<IndicatorsSettings>) => {
  const language = options.jsonData.language ?? 'vi';
  return (
    <InlineField label={texts[language].language} tooltip={texts[language].languageHint}>
      <Combobox<Language>
        options={LANGUAGES}
        value={language}
        width={24}
        onChange={({ value }) => onOptionsChange({ ...options, jsonData: { ...options.jsonData, language: value } })}
      />
    </InlineField>
  );
};
