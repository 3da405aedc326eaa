import { useEffect } from 'react';
import { isInConsole } from '../collector/live/console-events.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const isTyping = ({ target }: KeyboardEvent): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/** `/` where no field has the focus, and Ctrl+K in our own console: in a Grafana that is Grafana's own search. */
export function useSearchKeys(focus: () => void): { readonly hint: string } {
  const hasControlK = isInConsole();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event);
      const isControlK = hasControlK && (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
      if (event.defaultPrevented || !(isSlash || isControlK)) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [focus, hasControlK]);
  return { hint: hasControlK ? 'Ctrl K' : '/' };
}
