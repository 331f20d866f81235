import { placesTables } from './ground/places.ts';
import { peopleTables } from './ground/people.ts';
import { unitsTables } from './ground/units.ts';
import { officialDocumentsTables } from './ground/official-documents.ts';
import { figuresTables } from './ground/figures.ts';
import { bookKeepingTables } from './ground/book-keeping.ts';
import type { Migration } from './migration.ts';

/**
 * The first tables. What holds on them: the region stands first in every key of what belongs to a region, so that Citus can spread it; ids are made by the program and never
 * change; everything that can change has dates or versions; names are language maps (`{"zh": …}`).
 */
export const ground: Migration = {
  number: 1,
  name: 'ground',
  statements: [...placesTables, ...peopleTables, ...unitsTables, ...officialDocumentsTables, ...figuresTables, ...bookKeepingTables],
};
