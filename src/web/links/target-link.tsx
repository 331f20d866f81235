import { linkOptions } from '@tanstack/react-router';
import { ReadLink } from './read-link.tsx';

/** Leads to everything about a target of a plan in force: where it stands, why, its figures. @example <TargetLink planId={planId} targetId="women/1/goal/2/target/1">96%以上</TargetLink> */
export const TargetLink = ({ planId, targetId, children }: { readonly planId: string; readonly targetId: string; readonly children: React.ReactNode }): React.JSX.Element =>
  <ReadLink reads="monitoring.get-target" {...linkOptions({ to: '/monitoring/$targetId', params: { targetId }, search: { plan: planId } })}>{children}</ReadLink>;
