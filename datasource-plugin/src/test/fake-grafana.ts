import {
  LiveChannelConnectionState,
  LiveChannelEventType,
  type DataSourceInstanceSettings,
  type LiveChannelAddress,
  type LiveChannelEvent,
  type ScopedVars,
} from '@grafana/data';
import {
  setBackendSrv,
  setGrafanaLiveSrv,
  type BackendSrv,
  type BackendSrvRequest,
  type GrafanaLiveSrv,
  type TemplateSrv,
} from '@grafana/runtime';
import { of, startWith, Subject, throwError } from 'rxjs';
import type { ListItem } from '@vnioc/contract/register-lists.ts';
import { IndicatorsDataSource } from '../indicators-data-source.ts';
import type { IndicatorsSettings } from '../settings.ts';

const LISTS: Readonly<Record<string, readonly ListItem[]>> = {
  domains: [
    { id: 'public_services', name: 'Dịch vụ công', nameEn: 'Public services' },
    { id: 'health', name: 'Y tế', nameEn: 'Health' },
  ],
  sources: [{ id: 'one-stop', name: 'Một cửa', nameEn: 'One stop', domain: 'public_services', cadence: 'daily' }],
  indicators: [
    { id: 'on_time', name: 'Hồ sơ đúng hạn', nameEn: 'On time', domain: 'public_services', cadence: 'daily' },
    { id: 'beds', name: 'Giường bệnh', nameEn: 'Beds', domain: 'health', cadence: 'daily' },
  ],
  units: [
    { id: 'd', name: 'Huyện', nameEn: 'District', level: 'district', parent: null, validTo: null },
    { id: 'c-1', name: 'Xã Một', nameEn: 'Commune 1', level: 'commune', parent: 'd', validTo: null },
    { id: 'c-2', name: 'Xã Hai', nameEn: 'Commune 2', level: 'commune', parent: 'd', validTo: '2025-06-30' },
    { id: 's', name: 'Trường', nameEn: 'School', level: 'school', parent: 'c-1', validTo: null },
  ],
};

/** What a browser sees of Grafana: lists of resources, answers to queries, and everything that was asked. */
export interface FakeGrafana {
  readonly asked: BackendSrvRequest[];
  listsFail: boolean;
  answer: unknown;
  /** What a live path is answered with; null = refused. */
  livePath: unknown;
  /** Channels that were listened to, and what is told on them. */
  readonly channels: Map<string, Subject<LiveChannelEvent>>;
  /** False: Live is there and never connects, as where an administrator turned it off. */
  connects: boolean;
}

/** A word about the connection of a channel. */
export const statusOf = (state: LiveChannelConnectionState, error?: string): LiveChannelEvent => ({
  ...{ type: LiveChannelEventType.Status, id: 'c', timestamp: 0, state },
  ...(error === undefined ? {} : { error }),
});

/** `hasLive` false: a console without Grafana Live. */
export function fakeGrafana({ hasLive = true } = {}): FakeGrafana {
  const livePath = { path: 'p1', topics: ['tickets', 'states'], renewAfterSeconds: 300 };
  const grafana: FakeGrafana = {
    ...{ asked: [], listsFail: false, answer: { results: {} }, livePath, channels: new Map(), connects: true },
  };
  const getStream = ({ path, stream }: LiveChannelAddress) => {
    const told = grafana.channels.get(`${stream}/${path}`) ?? new Subject<LiveChannelEvent>();
    grafana.channels.set(`${stream}/${path}`, told);
    return grafana.connects ? told.pipe(startWith(statusOf(LiveChannelConnectionState.Connected))) : told;
  };
  setGrafanaLiveSrv((hasLive ? { getStream } : undefined) as unknown as GrafanaLiveSrv);
  const fetch = (request: BackendSrvRequest) => {
    grafana.asked.push(request);
    if (request.url.endsWith('/resources/live'))
      return grafana.livePath === null
        ? throwError(() => ({ status: 403, data: {} }))
        : of({ data: grafana.livePath, status: 200 });
    const list = /resources\/(\w+)$/.exec(request.url)?.[1];
    if (list === undefined) return of({ data: grafana.answer, status: 200 });
    return grafana.listsFail ? throwError(() => ({ status: 403, data: {} })) : of({ data: LISTS[list], status: 200 });
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
  return grafana;
}

/** Variables of a dashboard: `$name` in a text becomes its values, separated by commas. */
const templates = (values: Readonly<Record<string, string>>) =>
  ({
    replace: (text: string, _scoped?: ScopedVars) => text.replace(/\$(\w+)/g, (whole, name) => values[name] ?? whole),
    getVariables: () => [],
    containsTemplate: (text: string) => text.includes('$'),
    updateTimeRange: () => undefined,
  }) as unknown as TemplateSrv;

export const dataSource = (jsonData: IndicatorsSettings = {}, variables: Readonly<Record<string, string>> = {}) =>
  new IndicatorsDataSource(
    {
      ...{ uid: 'vnioc', type: 'vnioc-indicators-datasource', name: 'VN-IOC', jsonData },
      meta: { id: 'vnioc-indicators-datasource' },
    } as unknown as DataSourceInstanceSettings<IndicatorsSettings>,
    templates(variables),
  );
