import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import type { Appearance } from './theme.ts';

const place = 'halfsky-appearance';
const plain: Appearance = { dark: false, large: false, scale: 1 };

/** What somebody chose; the rest is as the browser is set. */
type Chosen = { readonly dark?: boolean; readonly large?: boolean };

/** What was chosen on this machine; what cannot be read was not. */
function chosenHere(): Chosen {
  try {
    const { dark, large } = JSON.parse(localStorage.getItem(place) ?? '{}') as Readonly<Record<string, unknown>>;
    return { ...(typeof dark === 'boolean' ? { dark } : {}), ...(typeof large === 'boolean' ? { large } : {}) };
  } catch {
    return {};
  }
}

const scheme = matchMedia('(prefers-color-scheme: dark)');
const watchScheme = (changed: () => void): (() => void) => {
  scheme.addEventListener('change', changed);
  return () => scheme.removeEventListener('change', changed);
};

/** How much larger than usual the browser's letters are. */
const scaleOfLetters = (): number => Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);

/** The appearance, and how to change it. */
export type KeptAppearance = { readonly appearance: Appearance; readonly change: (part: Chosen) => void };

const AppearanceContext = createContext<KeptAppearance>({ appearance: plain, change: () => undefined });

/** Gives the appearance to everything below. */
export const AppearanceProvider = AppearanceContext.Provider;

/** How somebody wants to see the application. @example useAppearance().change({ dark: true }) */
export const useAppearance = (): KeptAppearance => useContext(AppearanceContext);

/** The appearance kept on this machine, for the root of the application; where nothing was chosen it goes with the browser, also when that changes in the evening. */
export function useKeptAppearance(): KeptAppearance {
  const [chosen, setChosen] = useState(chosenHere);
  const [scale] = useState(scaleOfLetters);
  const isDark = useSyncExternalStore(watchScheme, () => scheme.matches);
  const { dark = isDark, large = false } = chosen;
  const appearance = useMemo(() => ({ dark, large, scale }), [dark, large, scale]);
  const change = useCallback((part: Chosen) => setChosen((before) => {
    const after = { ...before, ...part };
    try {
      localStorage.setItem(place, JSON.stringify(after));
    } catch { /* A browser that keeps nothing shows it until the page is closed. */ }
    return after;
  }), []);
  return { appearance, change };
}
