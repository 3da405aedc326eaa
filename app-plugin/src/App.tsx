import type { AppRootProps } from '@grafana/data';
import { PluginPage } from '@grafana/runtime';
import { Introduction } from './Introduction.tsx';
import type { Language } from './texts.ts';
import { texts } from './texts.ts';

/** What an administrator sets on the app; Vietnamese when nothing is chosen. */
export interface OperationsSettings {
  language?: Language;
}

/** Root page of the app; Grafana mounts it under /a/vnioc-operations-app. */
export const App = ({ meta }: AppRootProps<OperationsSettings>) => {
  const language = meta.jsonData?.language ?? 'vi';
  return (
    <PluginPage pageNav={{ text: texts[language].title }}>
      <Introduction language={language} />
    </PluginPage>
  );
};
