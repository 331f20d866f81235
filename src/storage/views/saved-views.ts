import type { Connection } from '../engines/engine.ts';

/** The filters of a page as somebody keeps them for themselves: `search` is the part of the address from the question mark on. */
export type SavedView = { readonly page: string; readonly name: string; readonly search: string; readonly savedAt: string };

/** Whose views, and where. */
type Owner = { readonly regionId: string; readonly personId: string };

/**
 * What somebody keeps of all pages of a region, by page and name.
 *
 * @example (await savedViews(connection, { regionId, personId })).filter(({ page }) => page === '/monitoring')
 */
export async function savedViews(connection: Connection, { regionId, personId }: Owner): Promise<readonly SavedView[]> {
  return connection.selectFrom('saved_views').select(['page', 'name', 'search', 'saved_at as savedAt']).where('region_id', '=', regionId).where('person_id', '=', personId).orderBy('page').orderBy('name').execute();
}

/**
 * Keeps a view; one of the same name is replaced.
 *
 * @example await keepView(connection, { regionId, personId, page: '/monitoring', name: '未达标', search: '?state=short', savedAt: now })
 */
export async function keepView(connection: Connection, { regionId, personId, page, name, search, savedAt }: Owner & SavedView): Promise<void> {
  await connection.insertInto('saved_views').values({ region_id: regionId, person_id: personId, page, name, search, saved_at: savedAt })
    .onConflict((conflict) => conflict.columns(['region_id', 'person_id', 'page', 'name']).doUpdateSet({ search, saved_at: savedAt })).execute();
}

/**
 * Forgets a view.
 *
 * @example await forgetView(connection, { regionId, personId, page: '/monitoring', name: '未达标' })
 */
export async function forgetView(connection: Connection, { regionId, personId, page, name }: Owner & Pick<SavedView, 'page' | 'name'>): Promise<void> {
  await connection.deleteFrom('saved_views').where('region_id', '=', regionId).where('person_id', '=', personId).where('page', '=', page).where('name', '=', name).execute();
}
