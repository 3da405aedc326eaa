import { useEffect } from 'react';

/** Escape closes what stands beside the page. */
export function useEscape(onClose: () => void): void {
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);
}
