import {
  LoadingState,
  preProcessPanelData,
  toDataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, from, isObservable, map, of, startWith, type Observable } from 'rxjs';

/** Runs one request of a panel against its data source: loading, then data or an error, never silence. */
export function runRequest(
  dataSource: DataSourceApi,
  request: DataQueryRequest,
  query: DataSourceApi['query'] = (asked) => dataSource.query(asked),
): Observable<PanelData> {
  const loading: PanelData = { state: LoadingState.Loading, series: [], request, timeRange: request.range };
  request.startTime = Date.now();
  let last: PanelData | undefined;
  const answered = query(request);
  return (isObservable(answered) ? answered : from(answered)).pipe(
    map((response) => {
      request.endTime = Date.now();
      last = preProcessPanelData({ ...loading, ...dataOf(response) }, last);
      return last;
    }),
    catchError((error: unknown) =>
      of({ ...loading, state: LoadingState.Error, error: toDataQueryError(error as Error) }),
    ),
    startWith(loading),
  );
}

function dataOf({ data, state, errors = [] }: DataQueryResponse): Partial<PanelData> {
  const [error] = errors;
  return {
    state: state ?? (error === undefined ? LoadingState.Done : LoadingState.Error),
    series: data.map((one) => toDataFrame(one)),
    ...(error === undefined ? {} : { error, errors }),
  };
}
