import type { WhyAnswer } from '@vnioc/contract/why.ts';
import { isOverdueStatus } from '@vnioc/contract/words.ts';
import { bothTexts, dateText } from '../instants/instant-text.ts';
import { periodText } from '@vnioc/contract/period-text.ts';
import { stateWords } from '../marks/words.ts';
import type { Office } from '../office/office.ts';
import { unitName } from '../office/office.ts';
import { figureText, numberText } from '../words/figures.ts';
import type { Language } from '../words/language.ts';
import { fill, nameIn } from '../words/language.ts';
import { formulaText, inputTexts } from './formula-text.ts';
import { targetText, thresholdTexts } from './target-text.ts';
import { figureWords, latenessWords, qualityWords } from './words.ts';

export interface WhyLine {
  readonly term: string;
  readonly texts: readonly string[];
}

const DAY = 86_400_000;

/** What stands behind a figure, term by term, in the order in which it is asked. Pure: the office says what time it is. */
export const whyLines = (why: WhyAnswer, office: Office, language: Language): readonly WhyLine[] => {
  const words = figureWords[language];
  const indicator = office.indicator(why.indicator);
  if (indicator === undefined) return [];
  const { shown } = indicator;
  const target = targetText(why.target, shown, language);
  const lines: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['', stateTexts(why, office, language)],
    [words.value, [figureText(why.value, shown, language) ?? words.noValue, partsText(why, language)]],
    [words.period, [spanOfPeriod(why, language)]],
    [words.revision, [revisionText(why, office, language)]],
    [words.quality, [qualityText(why, language), coverageText(why, language)]],
    [words.source, [sourceText(why, office, language)]],
    [
      words.formula,
      [
        formulaText(indicator.formula, office, language) ?? words.given,
        ...inputTexts(why.inputs, office, language).map(({ text }) => text),
      ],
    ],
    [words.legal, [indicator.legalBasis ?? null]],
    [
      words.bounds,
      [
        target === null ? words.noTarget : fill(words.target, { target }),
        ...thresholdTexts(why.target, shown, language),
        why.target?.windowDays == null ? null : fill(words.window, { days: why.target.windowDays }),
      ],
    ],
    [words.freshness, freshnessTexts(why, office, language)],
  ];
  return lines
    .map(([term, texts]) => ({ term, texts: texts.filter((text) => text !== null && text !== '') as string[] }))
    .filter(({ texts }) => texts.length > 0);
};

function stateTexts(why: WhyAnswer, office: Office, language: Language): readonly (string | null)[] {
  const words = figureWords[language];
  const since = why.since === null ? null : fill(words.since, { at: bothTexts(why.since, office.now, language) });
  if (!why.owedHere && why.judged !== null) return [words.stateOfUnits];
  if (why.judged === null || why.judged === why.state) return [since];
  const judged = fill(words.lastJudged, { state: stateWords[language][why.judged] });
  return [since, judged];
}

const partsText = ({ numerator, denominator }: WhyAnswer, language: Language): string | null => {
  if (numerator === null || denominator === null) return null;
  const parts = { numerator: numberText(numerator, language), denominator: numberText(denominator, language) };
  return fill(figureWords[language].parts, parts);
};

const spanOfPeriod = ({ period, periodFrom, periodTo }: WhyAnswer, language: Language): string | null => {
  if (period === null || periodFrom === null || periodTo === null) return null;
  const days = `${dateText(periodFrom)} – ${dateText(periodTo - 1)}`;
  const name = periodText(period, language);
  return periodTo - periodFrom <= DAY ? name : `${name} (${days})`;
};

const revisionText = ({ revision, knownAt }: WhyAnswer, { now }: Office, language: Language): string | null =>
  revision === null || knownAt === null
    ? null
    : fill(figureWords[language].revisionText, { revision, at: bothTexts(knownAt, now, language) });

const qualityText = ({ quality }: WhyAnswer, language: Language): string | null =>
  quality === null ? null : qualityWords[language][quality];

const coverageText = ({ present, expected }: WhyAnswer, language: Language): string | null =>
  present === null || expected === null ? null : fill(figureWords[language].coverage, { present, expected });

const sourceText = ({ source }: WhyAnswer, office: Office, language: Language): string => {
  const words = figureWords[language];
  if (source === null) return words.noSource;
  const owner = unitName(office, source.owner, language);
  return fill(words.sourceOwner, { source: nameIn(language, source), owner });
};

/** Late lines with their cause; then when the next one is due. */
function freshnessTexts(why: WhyAnswer, office: Office, language: Language): readonly string[] {
  const [words, said] = [figureWords[language], latenessWords[language]];
  const late = why.freshness.filter(({ status }) => isOverdueStatus(status));
  const lines = late.map(({ period, status, dueAt, cause }) => {
    const due = bothTexts(dueAt, office.now, language);
    const line = fill(words.line, { period: periodText(period, language), status: said[status], due });
    return cause === null ? line : `${line}; ${said[cause]}`;
  });
  const next = why.dueAt === null ? [] : [fill(words.dueNext, { at: bothTexts(why.dueAt, office.now, language) })];
  if (why.freshness.length === 0 && next.length === 0) return [words.notOwed];
  return [...(lines.length === 0 && why.freshness.length > 0 ? [words.fresh] : lines), ...next];
}
