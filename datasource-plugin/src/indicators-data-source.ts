import { LoadingState, rangeUtil } from '@grafana/data';
import type {
  AdHocVariableFilter,
  AnnotationSupport,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceInstanceSettings,
  MetricFindValue,
  ScopedVars,
} from '@grafana/data';
import { DataSourceWithBackend, getTemplateSrv, type TemplateSrv } from '@grafana/runtime';
import { map, merge, of, switchMap, type Observable } from 'rxjs';
import type { LivePath } from '../backend/live/live-path.ts';
import { languageChosen } from '@vnioc/contract/language-chosen.ts';
import type { ListItem } from '@vnioc/contract/register-lists.ts';
import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { annotationEvents } from './annotation-events.ts';
import { IndicatorsVariables } from './indicators-variables.ts';
import { FILTER_KEYS, interpolateQuery } from './interpolate-query.ts';
import type { Registers } from './registers.ts';
import { linkTickets } from './link-tickets.ts';
import { liveEvents } from './live-path.ts';
import { isLiveKind, refreshes } from './live-refresh.ts';
import { DEFAULT_QUERY, QUERY_KINDS, type IndicatorsQuery } from './query.ts';
import type { IndicatorsSettings } from './settings.ts';
import { texts, type Language, type Words } from './texts.ts';
import { nameOf, type ListName, type VariableQuery } from './variable-query.ts';

const LIST_OF_FILTER: Readonly<Record<(typeof FILTER_KEYS)[number], ListName>> = {
  domain: 'domains',
  unit: 'units',
  indicators: 'indicators',
  source: 'sources',
};

/** The collector seen from Grafana; every question goes through the backend, which knows who asks. */
export class IndicatorsDataSource
  extends DataSourceWithBackend<IndicatorsQuery, IndicatorsSettings>
  implements Registers
{
  readonly language: Language;
  readonly words: Words;
  /** What happens in the centre, over one path of Grafana Live; the pages of our app listen to it, too. Fails where there is none. */
  readonly live: Observable<LiveEvent>;
  readonly #templates: TemplateSrv;
  readonly #ofDataSource: Language;
  readonly #lists = new Map<ListName, Promise<readonly ListItem[]>>();
  override annotations: AnnotationSupport<IndicatorsQuery> = {
    getDefaultQuery: () => ({ kind: 'tickets' }),
    processEvents: (_annotation, frames) => of(annotationEvents(frames)),
  };

  constructor(settings: DataSourceInstanceSettings<IndicatorsSettings>, templates: TemplateSrv = getTemplateSrv()) {
    super(settings);
    this.#ofDataSource = settings.jsonData.language ?? 'vi';
    this.language = languageChosen() ?? this.#ofDataSource;
    this.words = texts[this.language];
    this.#templates = templates;
    this.live = liveEvents(settings.uid, (body) => this.postResource<LivePath>('live', body));
    this.variables = new IndicatorsVariables(this);
  }

  override getDefaultQuery = (): Partial<IndicatorsQuery> => DEFAULT_QUERY;

  /** A query of no known kind is not sent. */
  override filterQuery = ({ kind, hide }: IndicatorsQuery): boolean => !hide && QUERY_KINDS.includes(kind);

  override applyTemplateVariables(query: IndicatorsQuery, scopedVars: ScopedVars, filters?: AdHocVariableFilter[]) {
    return interpolateQuery(query, (text) => this.#templates.replace(text, scopedVars, 'csv'), filters);
  }

  override query(request: DataQueryRequest<IndicatorsQuery>): Observable<DataQueryResponse> {
    const kinds = request.targets.flatMap(({ kind, live, hide }) => (live && !hide && isLiveKind(kind) ? [kind] : []));
    if (kinds.length === 0) return this.#answer(request);
    const again = refreshes(kinds, this.live).pipe(switchMap(() => this.#answer(withRangeOfNow(request))));
    return merge(this.#answer(request), again).pipe(map(stillOpen));
  }

  #answer(request: DataQueryRequest<IndicatorsQuery>): Observable<DataQueryResponse> {
    const answered = super.query(this.#inLanguage(request));
    return answered.pipe(
      map((answer) => ({ ...answer, data: answer.data.map((frame) => linkTickets(frame, this.words.openTicket)) })),
    );
  }

  /** Names and states of an answer are in the reader's language, where that is not the data source's own. */
  #inLanguage(request: DataQueryRequest<IndicatorsQuery>): DataQueryRequest<IndicatorsQuery> {
    const { language } = this;
    if (language === this.#ofDataSource) return request;
    return { ...request, targets: request.targets.map((query) => ({ ...query, language })) };
  }

  fillVariable(query: VariableQuery, scopedVars: ScopedVars): VariableQuery {
    const fill = (text: string): string => this.#templates.replace(text, scopedVars, 'csv');
    return {
      ...query,
      ...(query.domain ? { domain: fill(query.domain) } : {}),
      ...(query.level ? { level: fill(query.level) } : {}),
      ...(query.below ? { below: fill(query.below) } : {}),
    };
  }

  /** A list of the registers as far as the person may see it, read once a page; a failure is not kept. */
  list(name: ListName): Promise<readonly ListItem[]> {
    const known = this.#lists.get(name);
    if (known) return known;
    const read = this.getResource<readonly ListItem[]>(name);
    this.#lists.set(name, read);
    read.catch(() => this.#lists.delete(name));
    return read;
  }

  override getTagKeys = (): Promise<MetricFindValue[]> =>
    Promise.resolve(FILTER_KEYS.map((key) => ({ text: this.words[key], value: key })));

  override getTagValues = async ({ key }: { key: string }): Promise<MetricFindValue[]> => {
    const filter = FILTER_KEYS.find((known) => known === key);
    const items = filter === undefined ? [] : await this.list(LIST_OF_FILTER[filter]);
    return items.map((item) => ({ text: nameOf(item, this.language), value: item.id }));
  };
}

/** A relative range moves on while somebody looks: what happens now lies in it. */
function withRangeOfNow(request: DataQueryRequest<IndicatorsQuery>): DataQueryRequest<IndicatorsQuery> {
  const { raw } = request.range;
  return { ...request, range: rangeUtil.convertRawToRange(raw, request.timezone) };
}

/** Grafana leaves a panel open for more as long as its answers say so. */
const stillOpen = (answer: DataQueryResponse): DataQueryResponse =>
  answer.errors?.length ? answer : { ...answer, state: LoadingState.Streaming };
