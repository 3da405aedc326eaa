import { render, screen } from '@testing-library/react';
import { LanguageContext } from '../words/language.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

const drawn = () =>
  render(
    <LanguageContext.Provider value="en">
      <LanguageSwitch />
    </LanguageContext.Provider>,
  );

afterEach(() => Reflect.deleteProperty(window, 'vniocConsole'));

test('in a Grafana, which has no Vietnamese, our pages have a switch of their own', () => {
  drawn();
  expect(screen.getByRole('radiogroup', { name: 'Language' })).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Tiếng Việt' })).not.toBeChecked();
});

test('the console has one in its own navigation', () => {
  Object.assign(window, { vniocConsole: {} });
  drawn();
  expect(screen.queryByRole('radiogroup')).toBeNull();
});
