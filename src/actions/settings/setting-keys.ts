import type { SettingKey } from './setting-key.ts';
import { attachmentLimit } from './keys/attachment-limit.ts';
import { backupSchedule } from './keys/backup-schedule.ts';
import { coordinatingBody } from './keys/coordinating-body.ts';
import { judgingRules } from './keys/judging-rules.ts';
import { leadingGroup } from './keys/leading-group.ts';
import { legalHolidays } from './keys/legal-holidays.ts';
import { passwordPolicy } from './keys/password-policy.ts';
import { planApprovers } from './keys/plan-approvers.ts';
import { printedPlaceName } from './keys/printed-place-name.ts';
import { reminderLadder } from './keys/reminder-ladder.ts';
import { reportApprovers } from './keys/report-approvers.ts';
import { reportingCalendar } from './keys/reporting-calendar.ts';
import { sessionPolicy } from './keys/session-policy.ts';
import { tinyOffice } from './keys/tiny-office.ts';
import { unitScoreRule } from './keys/unit-score.ts';
import { warningRuleSettings } from './keys/warning-rules.ts';

/** Everything a place can set, in the order of the settings page. A new key is a file and a line here. */
export const settingKeys: readonly SettingKey[] = [
  coordinatingBody, leadingGroup, printedPlaceName, planApprovers, reportApprovers, reportingCalendar, legalHolidays, reminderLadder, unitScoreRule, judgingRules, warningRuleSettings, passwordPolicy, sessionPolicy, tinyOffice, backupSchedule, attachmentLimit,
];

/**
 * The key of a name; undefined: there is none.
 *
 * @example findSettingKey('tiny-office')?.scope // 'installation'
 */
export const findSettingKey = (name: string): SettingKey | undefined => settingKeys.find(({ key }) => key === name);
