import type { PersonItem } from '@vnioc/contract/duty.ts';
import type { Page } from '@vnioc/contract/words.ts';
import { useMemo } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';

export interface People {
  readonly items: readonly PersonItem[];
  /** Their name and position; the id of somebody outside the caller's reach. */
  readonly nameOf: (id: string) => string;
}

/** Whom a roster may name, as far as the caller may look. */
export function usePeople(): People {
  const { data } = useAnswer<Page<PersonItem>>('people');
  return useMemo(() => {
    const items = data?.items ?? [];
    const names = new Map(items.map(({ id, name, position }) => [id, `${name}, ${position}`]));
    return { items, nameOf: (id) => names.get(id) ?? id };
  }, [data]);
}
