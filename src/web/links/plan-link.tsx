import { linkOptions } from '@tanstack/react-router';
import { ReadLink } from './read-link.tsx';

type Place = { readonly planId: string; readonly version?: number; readonly itemId?: string };

/** Leads to a plan, to one version of it, or to one part of it beside its source. @example <PlanLink planId={planId} itemId="women/1/goal/2">在规划里看</PlanLink> */
export const PlanLink = ({ planId, version, itemId, children }: Place & { readonly children: React.ReactNode }): React.JSX.Element =>
  <ReadLink reads="plan.get-version" {...linkOptions({ to: '/plans/$planId', params: { planId }, search: { ...(version === undefined ? {} : { version }), ...(itemId === undefined ? {} : { item: itemId }) } })}>{children}</ReadLink>;
