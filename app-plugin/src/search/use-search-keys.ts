import { useContext, useEffect } from 'react';
import { SettingsContext } from '../settings-context.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const isTyping = ({ target }: KeyboardEvent): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/** `/` where no field has the focus, and Ctrl+K where whoever shows the app leaves that to it: Grafana's own search has it there. */
export function useSearchKeys(focus: () => void): { readonly hint: string } {
  const { searchByControlK = false } = useContext(SettingsContext);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event);
      const isControlK = searchByControlK && (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
      if (event.defaultPrevented || !(isSlash || isControlK)) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [focus, searchByControlK]);
  return { hint: searchByControlK ? 'Ctrl K' : '/' };
}
