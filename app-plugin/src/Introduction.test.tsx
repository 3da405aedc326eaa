import { render, screen } from '@testing-library/react';
import { Introduction } from './Introduction.tsx';
import { texts } from './texts.ts';

it.each(['vi', 'en'] as const)('the page says in %s that its working pages are not there yet', (language) => {
  render(<Introduction language={language} />);
  expect(screen.getByText(texts[language].notYet)).toBeInTheDocument();
});
