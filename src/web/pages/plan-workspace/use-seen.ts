import { useCallback, useState } from 'react';

/**
 * Which parts of a version were shown on this machine; kept in the browser. `see` adds to them.
 *
 * @example const { seen, see } = useSeen(`${planId}/${version}`);
 */
export function useSeen(of: string): { readonly seen: ReadonlySet<string>; readonly see: (itemIds: readonly string[]) => void } {
  const place = `halfsky-seen/${of}`;
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
      return new Set(Array.isArray(kept) ? kept.map(String) : []);
    } catch {
      return new Set();
    }
  });
  const see = useCallback((itemIds: readonly string[]): void => setSeen((before) => {
    if (itemIds.every((id) => before.has(id))) return before;
    const after = new Set([...before, ...itemIds]);
    try {
      localStorage.setItem(place, JSON.stringify([...after]));
    } catch { /* A browser that keeps nothing counts until the page is closed. */ }
    return after;
  }), [place]);
  return { seen, see };
}
