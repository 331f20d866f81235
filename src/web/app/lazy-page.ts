import { lazy } from 'react';

/**
 * A page whose code is loaded when it is shown. The router's own way loads the page of an address while nobody has signed in yet.
 *
 * @example createRoute({ getParentRoute: () => rootRoute, path: '/', component: lazyPage(() => import('./home-page.tsx'), 'HomePage') })
 */
export const lazyPage = <Name extends string>(load: () => Promise<Readonly<Record<Name, () => React.ReactNode>>>, name: Name): React.LazyExoticComponent<() => React.ReactNode> => lazy(async () => ({ default: (await load())[name] }));
