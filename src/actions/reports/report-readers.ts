import { readingRoles } from '../files/file-roles.ts';

/** Who reads the reports of a region: whoever reads what is attached in it. */
export const reportReaders = readingRoles;
