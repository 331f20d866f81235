import type { LazyPage } from './lazy-page.ts';

/** Something that is loaded before it is shown. @example isPart(lazyPage(() => import('./home-page.tsx'), 'HomePage')) // true */
export const isPart = (one: unknown): one is Pick<LazyPage, 'load' | 'isHere'> => typeof one === 'function' && 'load' in one && 'isHere' in one;
