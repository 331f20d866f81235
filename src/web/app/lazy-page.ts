import { createElement, lazy, useState } from 'react';

/** A page whose code is loaded when it is first shown, or before by `load`; `isHere`: it can be shown at once. */
export type LazyPage<Props extends object = Record<never, never>> = ((props: Props) => React.JSX.Element) & { readonly load: () => Promise<unknown>; readonly isHere: () => boolean };

/**
 * A page whose code is loaded when it is shown. The router's own way loads the page of an address while nobody has signed in yet. What is here already is drawn at once: React lets whoever once saw that
 * something is on its way wait for 300 ms before it shows what came.
 *
 * @example createRoute({ getParentRoute: () => rootRoute, path: '/', component: lazyPage(() => import('./home-page.tsx'), 'HomePage') })
 */
export function lazyPage<Name extends string, Props extends object>(load: () => Promise<Readonly<Record<Name, (props: Props) => React.ReactNode>>>, name: Name): LazyPage<Props> {
  let here: React.ComponentType<Props> | null = null;
  const bring = async (): Promise<{ readonly default: React.ComponentType<Props> }> => {
    here = (await load())[name];
    return { default: here };
  };
  const Late = lazy(bring);
  const Page = (props: Props): React.JSX.Element => {
    const [Now] = useState(() => here);
    return createElement((Now ?? Late) as React.ComponentType<Props>, props);
  };
  return Object.assign(Page, { load: bring, isHere: () => here !== null });
}
