import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { withParameters } from '../../screen/with-parameters.ts';
import { filtersIn, type DeskFilters } from './filters.ts';

/** The filters of the address, and how to change them. */
export function useDeskFilters() {
  const [asked, setAsked] = useSearchParams();
  const filters = useMemo(() => filtersIn(asked), [asked]);
  const change = useCallback(
    (name: keyof DeskFilters, value: string | null) =>
      setAsked((before) => withParameters(before, { [name]: value }), { replace: true }),
    [setAsked],
  );
  const clear = useCallback(() => setAsked(new URLSearchParams(), { replace: true }), [setAsked]);
  return { filters, change, clear };
}
