import { createContext, useCallback, useContext, useState } from 'react';
import type { Appearance } from './theme.ts';

const place = 'halfsky-appearance';
const plain: Appearance = { dark: false, large: false, scale: 1 };

/** As the browser is set: its scheme, and how much larger than usual its letters are. */
const usual = (): Appearance => ({ dark: matchMedia('(prefers-color-scheme: dark)').matches, large: false, scale: Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16) });

/** What was chosen on this machine; what was not, or cannot be read, is as the browser is set. */
function kept(): Appearance {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Record<keyof Appearance, unknown>>;
    const { dark, large, scale } = usual();
    return { dark: typeof found.dark === 'boolean' ? found.dark : dark, large: typeof found.large === 'boolean' ? found.large : large, scale };
  } catch {
    return usual();
  }
}

/** The appearance, and how to change it. */
export type KeptAppearance = { readonly appearance: Appearance; readonly change: (part: Partial<Appearance>) => void };

const AppearanceContext = createContext<KeptAppearance>({ appearance: plain, change: () => undefined });

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
      localStorage.setItem(place, JSON.stringify({ dark: after.dark, large: after.large }));
    } catch { /* A browser that keeps nothing shows it until the page is closed. */ }
    return after;
  }), []);
  return { appearance, change };
}
