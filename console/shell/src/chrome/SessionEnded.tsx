import { Alert } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { words } from '../words.ts';

const NAME = 'vnioc:signed-out';

/** The server did not know the session of a request. */
export const tellSessionEnded = (): boolean => window.dispatchEvent(new CustomEvent(NAME));

/** Nothing on the page is thrown away: whoever was writing signs in beside it, and goes on. */
export function SessionEnded() {
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const show = (): void => setEnded(true);
    window.addEventListener(NAME, show);
    return () => window.removeEventListener(NAME, show);
  }, []);
  if (!ended) return null;
  return (
    <Alert severity="warning" title={words().sessionEnded} onRemove={() => setEnded(false)}>
      <a href="/" target="_blank" rel="noreferrer" className="external-link">
        {words().signInAgain}
      </a>
    </Alert>
  );
}
