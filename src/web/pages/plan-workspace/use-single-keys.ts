import { useCallback, useState } from 'react';

const place = 'halfsky-single-keys';

/**
 * Whether keys without Ctrl do something (WCAG 2.1.4: they can be switched off); kept in the browser.
 *
 * @example const { isOn, switchKeys } = useSingleKeys();
 */
export function useSingleKeys(): { readonly isOn: boolean; readonly switchKeys: (isOn: boolean) => void } {
  const [isOn, setOn] = useState(() => {
    try {
      return localStorage.getItem(place) !== 'off';
    } catch {
      return true;
    }
  });
  const switchKeys = useCallback((next: boolean): void => {
    setOn(next);
    try {
      localStorage.setItem(place, next ? 'on' : 'off');
    } catch { /* A browser that keeps nothing does so until the page is closed. */ }
  }, []);
  return { isOn, switchKeys };
}
