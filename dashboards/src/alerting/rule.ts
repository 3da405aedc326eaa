import { DATA_SOURCES } from '../queries/data-sources.ts';
import type { Asked } from '../queries/queries.ts';

/** A rule as Grafana's provisioning reads it. */
export interface Rule {
  readonly uid: string;
  readonly title: string;
  readonly condition: string;
  readonly for: string;
  /** News about the data source is no news about the world; freshness has a rule of its own. */
  readonly noDataState: 'KeepLast' | 'OK';
  readonly execErrState: 'KeepLast';
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly data: readonly unknown[];
  readonly notification_settings?: unknown;
}

/** What is asked, and of which data source. */
interface RuleQuery {
  readonly datasource: { readonly uid: string };
  readonly [field: string]: unknown;
}

export interface RuleAsked {
  readonly uid: string;
  readonly title: string;
  readonly for: string;
  readonly labels: { readonly severity: 'info' | 'warning' | 'critical'; readonly kind: string };
  readonly annotations: { readonly summary: string; readonly description: string };
  readonly query: RuleQuery;
  /** Fires inside it, both ends excluded. */
  readonly between: readonly [number, number];
  readonly seconds: number;
  /** True where an empty answer is an answer: there is nothing of the kind. */
  readonly nothingIsFine?: true;
  /** False: nobody is told by Grafana. */
  readonly tells?: false;
}

/** The collector is the one router: Grafana tells it of every instance and decides nothing (SEMANTICS §4). */
const TO_THE_COLLECTOR = {
  receiver: 'collector',
  group_by: ['grafana_folder', 'alertname', 'unit_id'],
  group_wait: '10s',
  group_interval: '1m',
  repeat_interval: '4h',
};

const EXPRESSION = { type: '__expr__', uid: '__expr__' };

/** One instance per set of labels of the query; fires where its number lies between the two. */
export const rule = ({ query, between, seconds, tells, nothingIsFine, ...said }: RuleAsked): Rule => ({
  ...{ uid: said.uid, title: said.title, condition: 'B', for: said.for },
  ...{ noDataState: nothingIsFine === true ? 'OK' : 'KeepLast', execErrState: 'KeepLast' },
  ...{ labels: said.labels, annotations: said.annotations },
  data: [
    { refId: 'A', relativeTimeRange: { from: seconds, to: 0 }, datasourceUid: query.datasource.uid, model: query },
    {
      refId: 'B',
      relativeTimeRange: { from: seconds, to: 0 },
      datasourceUid: EXPRESSION.uid,
      model: {
        ...{ refId: 'B', type: 'threshold', expression: 'A', datasource: EXPRESSION },
        conditions: [{ evaluator: { type: 'within_range', params: [...between] } }],
      },
    },
  ],
  ...(tells === false ? {} : { notification_settings: TO_THE_COLLECTOR }),
});

/** A question of ours as a rule asks it. */
export const asks = (asked: Asked): RuleQuery => ({ refId: 'A', datasource: DATA_SOURCES.vnioc, ...asked });
