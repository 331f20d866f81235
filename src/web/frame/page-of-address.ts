import type { AnyRouter } from '@tanstack/react-router';

/** The page that stands at the address now: a lazy one, or null where none does. @example useLoaded([pageOfAddress(router)]) */
export function pageOfAddress(router: AnyRouter): unknown {
  const at = router.state.matches.at(-1);
  return at === undefined ? null : (router.routesById as Readonly<Record<string, { readonly options: { readonly component?: unknown } }>>)[at.routeId]?.options.component ?? null;
}
