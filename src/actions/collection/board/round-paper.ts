import { versionOn } from '#kernel';
import type { LetterIssuer, RoundPaper } from '#publication';
import { findInstallation, regionVersions, type Connection, type StoredRound } from '#storage';
import { coordinatingBody } from '../../settings/keys/coordinating-body.ts';
import { leadingGroup } from '../../settings/keys/leading-group.ts';
import { printedPlaceName } from '../../settings/keys/printed-place-name.ts';
import { settingOn } from '../../settings/setting-on.ts';

/** Which body a paper is from. */
export type Issuer = 'office' | 'leading-group';

/** How documents name a place on a day. */
async function placeNameOn(connection: Connection, regionId: string, day: string): Promise<string> {
  const { name } = await settingOn(connection, printedPlaceName, { regionId, day });
  return name?.zh ?? versionOn(await regionVersions(connection, regionId), day)?.name.zh ?? '';
}

/** The whole name with the place before it, unless it has that already. */
const withPlace = (place: string, name: string): string => (name.startsWith(place) ? name : `${place}${name}`);

/**
 * Who a letter is from on a day, by the settings of that day: the office of the coordinating body, or the leading group.
 *
 * @example await letterIssuer(connection, { regionId, day: '2026-05-03' }, 'office') // { name: '示例区妇女儿童工作委员会办公室', numberWord: '妇儿工委办' }
 */
export async function letterIssuer(connection: Connection, place: { readonly regionId: string; readonly day: string }, issuer: Issuer): Promise<LetterIssuer> {
  const named = await placeNameOn(connection, place.regionId, place.day);
  if (issuer === 'leading-group') {
    const { name } = await settingOn(connection, leadingGroup, place);
    return { name: withPlace(named, name.zh), numberWord: name.zh };
  }
  const { name, officeName } = await settingOn(connection, coordinatingBody, place);
  return { name: `${withPlace(named, name.zh)}办公室`, numberWord: officeName.zh };
}

/**
 * What stands on every paper about a round.
 *
 * @example (await roundPaper(connection, round, today)).isDemo
 */
export async function roundPaper(connection: Connection, { regionId, title, reportingYear }: Pick<StoredRound, 'regionId' | 'title' | 'reportingYear'>, today: string): Promise<RoundPaper> {
  return { round: title.zh, reportingYear, asOf: today, place: await placeNameOn(connection, regionId, today), isDemo: (await findInstallation(connection))?.isDemo === true };
}
