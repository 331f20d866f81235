import { roles, type Role } from '#kernel';

/** Every role of the house: what whoever has one in a region, or above it, may read. */
export const everyRole = Object.keys(roles) as readonly Role[];
