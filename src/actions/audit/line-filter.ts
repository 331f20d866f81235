import { z } from 'zod';
import { installationRegionId, type AuditFilter } from '#storage';
import { day, words } from '../fields.ts';
import { beginOfDay } from '../time-zone.ts';

/** The fields by which lines of the audit are chosen, the region first: each region has a chain of its own. */
export const lineFilter = {
  regionId: z.uuid().default(installationRegionId).describe('哪个地区的审计记录，默认为系统本身的'),
  personId: z.uuid().optional().describe('办理人的编号'),
  personName: words(1, 80).optional().describe('办理人姓名，须完全一致'),
  action: z.string().max(100).optional().describe('办理的事项，如 plan.adopt-version'),
  subjectKind: z.string().max(100).optional().describe('对象的种类'),
  subjectId: z.string().max(200).optional().describe('对象的编号'),
  concernedPersonId: z.uuid().optional().describe('涉及哪个人员（编号）：账号的变动，岗位的授予、收回和交接'),
  from: day.optional().describe('从哪一天起（含）'),
  to: day.optional().describe('到哪一天止（含）'),
};

type Asked = { readonly [Key in keyof Omit<AuditFilter, 'from' | 'until'> | 'from' | 'to']?: string | undefined };

/**
 * The filter as the store takes it: the days asked for become instants.
 *
 * @example filterOf({ from: '2026-11-22', to: '2026-11-22' }) // { from: '2026-11-21T16:00:00.000Z', until: '2026-11-22T16:00:00.000Z' }
 */
export const filterOf = ({ personId, personName, action, subjectKind, subjectId, concernedPersonId, from, to }: Asked): AuditFilter => ({
  personId, personName, action, subjectKind, subjectId, concernedPersonId,
  from: from === undefined ? undefined : beginOfDay(from), until: to === undefined ? undefined : beginOfDay(to, 1),
});
