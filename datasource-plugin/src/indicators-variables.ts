import { CustomVariableSupport } from '@grafana/data';
import type { DataQueryRequest, DataQueryResponse, DataSourceApi, QueryEditorProps } from '@grafana/data';
import { createElement } from 'react';
import { from, map, of, type Observable } from 'rxjs';
import type { IndicatorsQuery } from './query.ts';
import type { Registers } from './registers.ts';
import type { IndicatorsSettings } from './settings.ts';
import { optionsOf, type VariableQuery } from './variable-query.ts';
import { VariableEditor } from './VariableEditor.tsx';

type Source = DataSourceApi<IndicatorsQuery, IndicatorsSettings>;
type EditorProps = QueryEditorProps<Source, IndicatorsQuery, IndicatorsSettings, VariableQuery>;

/** Variables of dashboards: units, agencies, domains, indicators and sources the person may see. */
export class IndicatorsVariables extends CustomVariableSupport<Source, VariableQuery> {
  readonly #registers: Registers;
  override readonly editor: (props: EditorProps) => React.ReactElement;

  constructor(registers: Registers) {
    super();
    this.#registers = registers;
    this.editor = ({ query, onChange }) => createElement(VariableEditor, { registers, query, onChange });
  }

  override query({ targets, scopedVars }: DataQueryRequest<VariableQuery>): Observable<DataQueryResponse> {
    const [asked] = targets;
    if (asked === undefined) return of({ data: [] });
    const filled = this.#registers.fillVariable(asked, scopedVars);
    return from(this.#registers.list(filled.list ?? 'units')).pipe(
      map((items) => ({ data: optionsOf(items, filled, this.#registers.language) })),
    );
  }
}
