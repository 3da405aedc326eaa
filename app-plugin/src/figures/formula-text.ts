import type { WhyAnswer } from '@vnioc/contract/why.ts';
import type { Formula, Office, Terms } from '../office/office.ts';
import { indicatorName } from '../office/office.ts';
import { periodText } from '@vnioc/contract/period-text.ts';
import { figureText } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { stateWords } from '../marks/words.ts';

const sumText = (terms: Terms, office: Office, language: Language): string =>
  terms
    .map(({ indicator, sign }, index) => {
      const name = indicatorName(office, indicator, language);
      if (index === 0) return sign === 1 ? name : `− ${name}`;
      return `${sign === 1 ? '+' : '−'} ${name}`;
    })
    .join(' ');

const bracketed = (terms: Terms, office: Office, language: Language): string =>
  terms.length === 1 ? sumText(terms, office, language) : `(${sumText(terms, office, language)})`;

/** A formula of the register in words: `Tổng thu ÷ Dự toán thu`; null when the source says the figure itself. */
export const formulaText = (formula: Formula | null | undefined, office: Office, language: Language): string | null => {
  if (formula === null || formula === undefined) return null;
  const vi = language === 'vi';
  switch (formula.kind) {
    case 'ratio':
      return `${bracketed(formula.numerator, office, language)} ÷ ${bracketed(formula.denominator, office, language)}`;
    case 'sum':
      return sumText(formula.terms, office, language);
    case 'count_units': {
      const states = formula.states.map((state) => stateWords[language][state as 'warning']).join(', ');
      const name = indicatorName(office, formula.indicator, language);
      return vi ? `Số đơn vị mà "${name}" ở mức: ${states}` : `Units where “${name}” stands at: ${states}`;
    }
    case 'events':
      return vi
        ? `Đếm sự kiện ${formula.events.join(', ')} trong ngày`
        : `Events ${formula.events.join(', ')} counted by day`;
  }
};

/** The figures that went in, each with its period. */
export const inputTexts = (
  inputs: WhyAnswer['inputs'],
  office: Office,
  language: Language,
): readonly { readonly id: string; readonly text: string }[] =>
  inputs.map(({ indicator, value, period }) => {
    const row = office.indicator(indicator);
    const figure = row === undefined ? null : figureText(value, row.shown, language);
    const said = figure === null ? '–' : `${figure}${period === null ? '' : ` (${periodText(period, language)})`}`;
    return { id: indicator, text: `${indicatorName(office, indicator, language)}: ${said}` };
  });
