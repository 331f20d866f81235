import { createContext, useCallback, useContext, useState } from 'react';
import type { Appearance } from './theme.ts';

const place = 'halfsky-appearance';
const usual: Appearance = { dark: false, large: false };

/** What was kept on this machine; what cannot be read is as usual. */
function kept(): Appearance {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Record<keyof Appearance, unknown>>;
    return { dark: found.dark === true, large: found.large === true };
  } catch {
    return usual;
  }
}

/** The appearance, and how to change it. */
export type KeptAppearance = { readonly appearance: Appearance; readonly change: (part: Partial<Appearance>) => void };

const AppearanceContext = createContext<KeptAppearance>({ appearance: usual, change: () => undefined });

/** Gives the appearance to everything below. */
export const AppearanceProvider = AppearanceContext.Provider;

/** How somebody wants to see the application. @example useAppearance().change({ dark: true }) */
export const useAppearance = (): KeptAppearance => useContext(AppearanceContext);

/** The appearance kept on this machine, for the root of the application. */
export function useKeptAppearance(): KeptAppearance {
  const [appearance, setAppearance] = useState(kept);
  const change = useCallback((part: Partial<Appearance>) => setAppearance((before) => {
    const after = { ...before, ...part };
    try {
      localStorage.setItem(place, JSON.stringify(after));
    } catch { /* A browser that keeps nothing shows it until the page is closed. */ }
    return after;
  }), []);
  return { appearance, change };
}
