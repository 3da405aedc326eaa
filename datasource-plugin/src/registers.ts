import type { ScopedVars } from '@grafana/data';
import type { ListItem } from '@vnioc/contract/register-lists.ts';
import type { Language, Words } from './texts.ts';
import type { ListName, VariableQuery } from './variable-query.ts';

/** What editors and variables need of the data source: its lists, and the language they are read in. */
export interface Registers {
  readonly language: Language;
  readonly words: Words;
  list(name: ListName): Promise<readonly ListItem[]>;
  /** With the dashboard's other variables filled in. */
  fillVariable(query: VariableQuery, scopedVars: ScopedVars): VariableQuery;
}
