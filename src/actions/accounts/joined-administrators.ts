import { installationRegionId, settingVersions, type Connection } from '#storage';
import { tinyOffice } from '../settings/keys/tiny-office.ts';
import { effectiveSetting } from '../settings/effective-setting.ts';

/**
 * Whether one person may be system and security administrator from a day on (from today, where that day is over): on every later day too, as far as is decided. A decision that ends on a
 * known day joins nobody beyond it.
 *
 * @example await mayJoinFrom(connection, '2026-11-22', today) // false
 */
export async function mayJoinFrom(connection: Connection, from: string, today: string): Promise<boolean> {
  const day = from > today ? from : today;
  const versions = await settingVersions(connection, [installationRegionId], tinyOffice.key);
  const days = [day, ...versions.flatMap(({ validFrom }) => (validFrom > day ? [validFrom] : []))];
  return days.every((one) => effectiveSetting(tinyOffice, versions, [installationRegionId], one).value.systemAndSecurityByOnePerson);
}
