import {
  EmbeddedScene,
  SceneFlexItem,
  SceneFlexLayout,
  SceneQueryRunner,
  SceneVariableSet,
  VariableValueSelectors,
  VizPanel,
} from '@grafana/scenes';
import { OFFICE_ZONE } from '../instants/instant-text.ts';
import type { Language } from '../words/language.ts';
import { choiceVariable, type SceneChoice } from './choice-variable.ts';
import { DATA_SOURCE_TYPE } from './data-source-type.ts';
import { part } from './part.ts';
import { StillRange } from './still-range.ts';
import { boardWords } from './words.ts';

export interface BoardAsked {
  /** Uid of our data source. */
  readonly dataSource: string;
  readonly language: Language;
  readonly columns: 'indicators' | 'domains';
  readonly mode: 'desk' | 'wall';
  readonly units: readonly SceneChoice[];
  readonly domains: readonly SceneChoice[];
  /** Begins with these; the address then has the choice. */
  readonly unit: string;
  readonly domain: string;
  /** Without it the domain may be chosen. */
  readonly fixedDomain?: boolean;
  /** The office's clock, which may be simulated. */
  readonly now: number;
}

const EVERY = 60_000;
const DAYS_SHOWN = 35;
const DAY = 86_400_000;

/** What the board reads: states, open tickets, and, of a single domain, the series of its sparklines. */
export const boardQueries = (ofOneDomain: boolean) => {
  const scope = { unit: '$unit', domain: '$domain', subtree: true };
  return [
    { refId: 'A', kind: 'state', format: 'table', live: true, ...scope },
    { refId: 'B', kind: 'tickets', open: true, live: true, ...scope },
    ...(ofOneDomain ? [{ refId: 'C', kind: 'series', ...scope }] : []),
  ];
};

/** The status board as a scene: two variables, one panel; the same in Grafana and in the console. */
export function boardScene(asked: BoardAsked): EmbeddedScene {
  const { dataSource, language, columns, mode, now } = asked;
  const words = boardWords[language];
  const domain = choiceVariable('domain', asked.domain, asked.domains, {
    label: words.domain,
    ...(asked.fixedDomain === true ? { hide: HIDDEN, skipUrlSync: true } : {}),
  });
  const runner = new SceneQueryRunner({
    datasource: { uid: dataSource, type: DATA_SOURCE_TYPE },
    queries: boardQueries(asked.domain !== ''),
  });
  runner.addActivationHandler(() => {
    const ask = (value: unknown) => runner.setState({ queries: boardQueries(value !== '') });
    ask(domain.state.value);
    const watching = domain.subscribeToState(({ value }) => ask(value));
    // What is live says when it changes; the rest is asked for again now and then.
    const timer = setInterval(() => document.hidden || runner.runQueries(), EVERY);
    return () => {
      watching.unsubscribe();
      clearInterval(timer);
    };
  });
  const panel = new VizPanel({
    ...{ pluginId: 'vnioc-statusboard-panel', title: '', hoverHeader: true, $data: part(runner) },
    options: { language, mode, columns, order: 'register', root: '' },
  });
  return new EmbeddedScene({
    $timeRange: part(
      new StillRange({
        ...{ from: new Date(now - DAYS_SHOWN * DAY).toISOString(), to: new Date(now).toISOString() },
        timeZone: OFFICE_ZONE,
      }),
    ),
    $variables: part(
      new SceneVariableSet({
        variables: part([choiceVariable('unit', asked.unit, asked.units, { label: words.unit }), domain]),
      }),
    ),
    controls: mode === 'wall' ? [] : part([new VariableValueSelectors({})]),
    body: part(
      new SceneFlexLayout({ direction: 'column', children: part([new SceneFlexItem({ body: part(panel) })]) }),
    ),
  });
}

/** `VariableHide.hideVariable` of @grafana/schema. */
const HIDDEN = 2;
