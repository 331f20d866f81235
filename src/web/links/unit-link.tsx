import { linkOptions } from '@tanstack/react-router';
import { ReadLink } from './read-link.tsx';

/** Leads to a unit: what it was called when, and from there to what it answers for and owes. @example <UnitLink unitId={unitId}>示例区教育局</UnitLink> */
export const UnitLink = ({ unitId, children }: { readonly unitId: string | null; readonly children: React.ReactNode }): React.JSX.Element =>
  (unitId === null ? <>{children}</> : <ReadLink reads="units.get-unit" {...linkOptions({ to: '/units', search: { unit: unitId } })}>{children}</ReadLink>);
