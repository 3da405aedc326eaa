import { CustomVariableSupport } from '@grafana/data';
import type { DataQueryRequest, DataQueryResponse } from '@grafana/data';
import { from, map, type Observable } from 'rxjs';
import type { IndicatorsDataSource } from './indicators-data-source.ts';
import { optionsOf, type VariableQuery } from './variable-query.ts';
import { VariableEditor } from './VariableEditor.tsx';

/** Variables of dashboards: units, agencies, domains, indicators and sources the person may see. */
export class IndicatorsVariables extends CustomVariableSupport<IndicatorsDataSource, VariableQuery> {
  readonly #source: IndicatorsDataSource;
  override editor = VariableEditor;

  constructor(source: IndicatorsDataSource) {
    super();
    this.#source = source;
  }

  override query({ targets, scopedVars }: DataQueryRequest<VariableQuery>): Observable<DataQueryResponse> {
    const [asked] = targets;
    if (asked === undefined) return from([{ data: [] }]);
    const filled = this.#source.fillVariable(asked, scopedVars);
    return from(this.#source.list(filled.list ?? 'units')).pipe(
      map((items) => ({ data: optionsOf(items, filled, this.#source.language) })),
    );
  }
}
