import { roles, type Role } from '#kernel';

/** Who reads the statistics database: everybody with a role in the region, each what they may see. Administrators have nothing to do with figures. */
export const figureReaders: readonly Role[] = (Object.keys(roles) as Role[]).filter((role) => !roles[role].administrator);
