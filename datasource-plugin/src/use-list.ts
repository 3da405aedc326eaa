import { useEffect, useState } from 'react';
import type { ListItem } from '@vnioc/contract/register-lists.ts';
import type { Registers } from './registers.ts';
import type { ListName } from './variable-query.ts';

interface ReadList {
  readonly of: ListName | null;
  readonly items: readonly ListItem[];
  readonly hasFailed: boolean;
}

const NOTHING: ReadList = { of: null, items: [], hasFailed: false };

/** A list of the registers for an editor; null asks for none. */
export function useList(source: Registers, name: ListName | null) {
  const [read, setRead] = useState(NOTHING);
  useEffect(() => {
    let isMounted = true;
    const show = (items: readonly ListItem[], hasFailed: boolean) => {
      if (isMounted) setRead({ of: name, items, hasFailed });
    };
    if (name !== null)
      source.list(name).then(
        (items) => show(items, false),
        () => show([], true),
      );
    return () => {
      isMounted = false;
    };
  }, [source, name]);
  const isRead = read.of === name;
  return { ...(isRead ? read : NOTHING), isLoading: !isRead };
}
