import type { AssetId } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { RouteSubject } from '../catalog/lookup/route-of.ts';
import { SEVERITIES } from '../catalog/shape/words.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import { systemClock, type Instant } from '../kernel/clock.ts';
import { dateOf, instantOf, isLocalDate } from '../kernel/local-date.ts';
import { CommandFault, usageFault } from './command-fault.ts';
import { textOption, type Command, type CommandContext, type OptionValues } from './command.ts';
import { registersOf } from './data-place.ts';
import { routeAnswer } from './route-answer.ts';
import { routeSentences } from './route-sentences.ts';
import { calledUnit } from './called-unit.ts';
import { DIR_OPTION, typedSite } from './typed-site.ts';

/** Where a matter would go and why, from the registers alone: no collector, no data. */
export const route: Command = {
  name: 'route',
  usage: ['route --domain D --unit U [--indicator I] [--severity S] [--kind K] [--at DATE] [--expect UNIT]'],
  summary: { vi: 'Một việc sẽ đi đến đơn vị nào, vì sao', en: 'To which unit a matter would go, and why' },
  options: {
    domain: { takes: 'D', vi: 'lĩnh vực', en: 'domain' },
    unit: { takes: 'U', vi: 'nơi xảy ra: mã, tên hoặc tên gọi khác', en: 'where it happened: id, name or alias' },
    indicator: { takes: 'I', vi: 'chỉ tiêu', en: 'indicator' },
    severity: { takes: 'S', vi: 'mức độ (mặc định info)', en: 'info (default), warning, critical' },
    kind: { takes: 'K', vi: 'loại cảnh báo, như data.late', en: 'kind of alert, like data.late' },
    source: { takes: 'SOURCE', vi: 'nguồn dữ liệu', en: 'source' },
    asset: { takes: 'A', vi: 'tài sản', en: 'asset' },
    at: { takes: 'DATE', vi: 'ngày hoặc thời điểm, mặc định lúc này', en: 'day or instant, default now' },
    expect: {
      takes: 'UNIT',
      vi: 'đơn vị chủ trì mong đợi; khác đi thì mã thoát 1',
      en: 'the unit that should lead; otherwise exit code 1',
    },
    dir: DIR_OPTION,
  },
  async run(context) {
    const catalog = await registersOf({ site: typedSite(context) });
    const at = instantTyped(textOption(context.values, 'at'));
    const unit = calledUnit(catalog, needed(context, 'unit'), dateOf(at));
    const subject = subjectTyped(catalog, context.values, unit.id);
    const expected = textOption(context.values, 'expect');
    const expect = expected === undefined ? null : calledUnit(catalog, expected, dateOf(at));
    const answer = routeAnswer(catalog, subject, at, { unit, expect });
    if (unit.id === null) context.complain(unknownUnit(unit.text));
    if (context.json) context.say(JSON.stringify(answer, null, 2));
    else for (const line of routeSentences(catalog, answer)) context.say(line);
    return answer.asExpected === false ? 1 : 0;
  },
};

function needed({ values }: CommandContext, name: string): string {
  const value = textOption(values, name);
  if (value !== undefined && value.trim() !== '') return value;
  throw usageFault(`Thiếu --${name}; xem --help. / --${name} is missing; see --help.`);
}

const unknownUnit = (text: string): string =>
  `! Không có đơn vị "${text}"; việc đi như không rõ nơi xảy ra. / There is no unit "${text}"; the matter goes as one of an unknown place.`;

/** A day alone means its morning, 08:00. */
function instantTyped(text: string | undefined): Instant {
  if (text === undefined) return systemClock.now();
  const at = isLocalDate(text) ? instantOf(text, 8 * 60) : /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isFinite(at)) return at;
  throw usageFault(
    `--at ${text}: viết như 2024-06-03 hoặc 2024-06-03T17:00+07:00. / Write it like 2024-06-03 or 2024-06-03T17:00+07:00.`,
  );
}

function subjectTyped(catalog: Catalog, values: OptionValues, unit: RouteSubject['unit'] | null): RouteSubject {
  const said = (name: string, known: { has(id: never): boolean }, where: string): Record<string, string> => {
    const id = textOption(values, name);
    if (id === undefined) return {};
    if (known.has(id as never)) return { [name]: id };
    throw new CommandFault(`Không có "${id}" trong ${where}. / There is no "${id}" in ${where}.`, 2);
  };
  const indicator = said('indicator', catalog.indicators, 'indicators.yaml');
  const domain = said('domain', catalog.domains, `domains.yaml: ${[...catalog.domains.keys()].join(', ')}`);
  const derived = catalog.indicators.get(indicator['indicator'] as IndicatorId)?.domain;
  if (domain['domain'] === undefined && derived === undefined)
    throw usageFault('Thiếu --domain; xem --help. / --domain is missing; see --help.');
  return {
    ...(derived === undefined ? {} : { domain: derived }),
    ...(domain as { domain?: DomainId }),
    ...(indicator as { indicator?: IndicatorId }),
    ...(said('source', catalog.sources, 'sources.yaml') as { source?: SourceId }),
    ...(said('asset', catalog.assets, 'assets.yaml') as { asset?: AssetId }),
    ...severityTyped(values),
    ...kindTyped(values),
    ...(unit === null || unit === undefined ? {} : { unit }),
  };
}

function severityTyped(values: OptionValues): Pick<RouteSubject, 'severity'> {
  const typed = textOption(values, 'severity');
  if (typed === undefined) return {};
  const severity = SEVERITIES.find((one) => one === typed);
  if (severity !== undefined) return { severity };
  throw usageFault(`--severity ${typed}: chọn / choose ${SEVERITIES.join(', ')}.`);
}

function kindTyped(values: OptionValues): Pick<RouteSubject, 'kind'> {
  const kind = textOption(values, 'kind');
  return kind === undefined ? {} : { kind };
}
