import type { Office } from '../../office/office.ts';
import { domainShort } from '../../office/office.ts';
import { unitShort } from '../../office/short-names.ts';
import { figureText } from '../../words/figures.ts';
import type { Language } from '../../words/language.ts';
import { fill, nameIn } from '../../words/language.ts';
import type { Naming } from './day-sentence.ts';
import { overviewWords } from './words.ts';

/** Where something changed: the unit's name, or how many and which. */
export const placesText = (units: readonly string[], office: Office, language: Language): string => {
  const names = units.map((unit) => unitShort(office, unit, language));
  if (names.length === 1) return names.join('');
  return fill(overviewWords[language].units, { n: names.length, names: names.join(', ') });
};

/** Names as the office writes them: "An toàn thông tin", "máy nhiễm mã độc 3 máy". */
export const namingOf = (office: Office, language: Language): Naming => ({
  domain: ({ domain }) => domainShort(office, domain, language),
  figure: ({ figure }) => {
    const indicator = figure === null ? undefined : office.indicator(figure.indicator);
    if (indicator === undefined || figure === null) return null;
    const name = nameIn(language, indicator);
    const value = figureText(figure.value, indicator.shown, language);
    const lower = name.charAt(0).toLocaleLowerCase() + name.slice(1);
    return value === null ? lower : `${lower} ${value}`;
  },
});
