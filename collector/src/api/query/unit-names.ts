import type { UnitId } from '../../catalog/unit.ts';
import type { QueryContext } from './query-context.ts';

/** Names of units in the language of the caller; what the registers do not know keeps its id. */
export const unitNames =
  ({ catalog, language }: Pick<QueryContext, 'catalog' | 'language'>) =>
  (id: UnitId): string => {
    const unit = catalog.units.get(id);
    return (language === 'vi' ? unit?.name : unit?.nameEn) ?? id;
  };
