import type { OverviewTile } from '@vnioc/contract/leaders-overview.ts';
import { shortFigureName } from '@vnioc/contract/short-figure-name.ts';
import { changeText } from '../../figures/change-text.ts';
import { targetText } from '../../figures/target-text.ts';
import { figureWords } from '../../figures/words.ts';
import { dataUntilText, shortUntilText } from '../../instants/data-until.ts';
import { bothTexts } from '../../instants/instant-text.ts';
import type { Office } from '../../office/office.ts';
import { unitName } from '../../office/office.ts';
import { unitShort } from '../../office/short-names.ts';
import type { ShownUnit } from '../../words/figures.ts';
import { figureText, symbolFree } from '../../words/figures.ts';
import type { Language } from '../../words/language.ts';
import { fill, nameIn } from '../../words/language.ts';
import { overviewWords } from './words.ts';

/** What a tile writes, in words. */
export interface TileLook {
  readonly value: string | null;
  /** Symbol of the unit, where it does not stand with the number. */
  readonly name: string;
  /** As the register writes it. */
  readonly nameWhole: string;
  readonly target: string;
  /** Under a head that says already that it is one: `≥ 41,3%`. */
  readonly targetAlone: string;
  readonly change: string;
  readonly until: string;
  /** The same, as short as the wall needs it. */
  readonly wallUntil: string;
  readonly owners: string;
  /** By their whole names. */
  readonly ownersWhole: string;
  /** The figure is old: it is shown dimmed, and the state it had beside it. */
  readonly old: boolean;
  readonly targetValue: number | null;
}

/** Pure: the office says what time it is. */
export const tileLook = ({ figure, owners }: OverviewTile, office: Office, language: Language): TileLook | null => {
  if (figure === null) return null;
  const indicator = office.indicator(figure.indicator);
  if (indicator === undefined) return null;
  const [words, figures] = [overviewWords[language], figureWords[language]];
  const { shown } = indicator;
  const target = targetText(figure.target, shown, language);
  const old = figure.state === 'stale' || figure.state === 'upstream_fault' || figure.state === 'no_data';
  return {
    value: figureText(figure.value, symbolFree(shown), language),
    name: nameWithUnit(shortFigureName(nameIn(language, indicator)), shown, language),
    nameWhole: nameIn(language, indicator),
    target: target === null ? figures.noTarget : fill(figures.target, { target }),
    targetAlone: target ?? figures.noTarget,
    change: old ? lateText(figure, office, language) : changeText(figure, shown, language),
    until:
      figure.periodEnd === null
        ? words.untilNever
        : fill(words.until, { at: dataUntilText(figure.periodEnd, office.now, language) }),
    wallUntil: figure.periodEnd === null ? '' : shortUntilText(figure.periodEnd, office.now, language),
    owners: ownersText(owners.map((unit) => unitShort(office, unit, language))),
    ownersWhole: owners.map((unit) => unitName(office, unit, language)).join('; '),
    old,
    targetValue: figure.target?.line?.value ?? null,
  };
};

/** The first of them, and how many more: all of them stand under the pointer. */
const ownersText = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first} +${others.length}`;

/** Units other than the percent sign stand with the name, where there is room. */
const nameWithUnit = (name: string, shown: ShownUnit, language: Language): string => {
  const symbol = language === 'en' ? shown.symbolEn : shown.symbol;
  return symbol === '' || symbol === '%' || name.toLocaleLowerCase().includes(symbol) ? name : `${name} (${symbol})`;
};

function lateText(figure: NonNullable<OverviewTile['figure']>, { now }: Office, language: Language): string {
  const words = overviewWords[language];
  if (figure.state === 'upstream_fault')
    return fill(words.upstreamSince, { at: bothTexts(figure.since, now, language) });
  if (figure.lateness === null) return words.untilNever;
  return fill(words.lateSince, { at: bothTexts(figure.lateness.dueAt, now, language) });
}
