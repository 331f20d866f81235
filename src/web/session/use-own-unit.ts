import { useSession } from './session.ts';

/** The unit of somebody whose roles are of a unit alone; null: they see the whole region. @example const unitId = useOwnUnit(); */
export function useOwnUnit(): string | null {
  const roles = useSession().data?.roles ?? [];
  return roles.length > 0 && roles.every(({ unitId }) => unitId !== null) ? (roles[0]?.unitId ?? null) : null;
}
