import { useEffect, useState } from 'react';
import { isPart } from './is-part.ts';
import type { LazyPage } from './lazy-page.ts';

type Part = Pick<LazyPage, 'load' | 'isHere'>;

/**
 * Whether all of several pages can be shown at once; what is not here yet is loaded. Of what cannot be loaded it says yes too: the page itself says why. What is no such page is here.
 *
 * @example if (!useLoaded([SignedIn, pageOfAddress])) return <Loading />;
 */
export function useLoaded(pages: readonly unknown[]): boolean {
  const [tried, setTried] = useState<ReadonlySet<Part>>(new Set());
  const missing = pages.filter(isPart).filter((one) => !one.isHere() && !tried.has(one));
  const isReady = missing.length === 0;
  useEffect(() => {
    if (isReady) return undefined;
    let isGone = false;
    void Promise.allSettled(missing.map((one) => one.load())).then(() => { if (!isGone) setTried((before) => new Set([...before, ...missing])); });
    return () => { isGone = true; };
    // What is missing is asked for once: it only grows less.
  }, [isReady]);
  return isReady;
}
