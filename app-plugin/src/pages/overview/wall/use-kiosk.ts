import { locationService } from '@grafana/runtime';
import { useEffect } from 'react';

/** Grafana hides its own navigation in kiosk mode; the console has none of it above the wall anyway. */
export const useKiosk = (): void => {
  useEffect(() => {
    if (locationService.getSearch().get('kiosk') === null) locationService.partial({ kiosk: '1' }, true);
  }, []);
};
