import { RadioButtonGroup } from '@grafana/ui';
import type { ThemeChoice } from '../preferences.ts';
import { words } from '../words.ts';

interface Props {
  readonly theme: ThemeChoice;
  readonly onTheme: (chosen: ThemeChoice) => void;
}

export function ThemeSwitch({ theme, onTheme }: Props) {
  const said = words();
  const options = (['light', 'dark', 'system'] as const).map((value) => ({ value, label: said[value] }));
  return <RadioButtonGroup size="sm" aria-label={said.theme} options={options} value={theme} onChange={onTheme} />;
}
