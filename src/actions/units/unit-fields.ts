import { z } from 'zod';
import { type Role, unitKindNames, unitKinds } from '#kernel';
import { seenVersion, validityDay, words } from '../fields.ts';

/** Who keeps the list of units of a region. */
export const unitKeepers: readonly Role[] = ['office-clerk', 'office-head', 'system-administrator'];

export const regionId = z.uuid().describe('地区');
export const unitId = z.uuid().describe('单位');
export const unitName = words(2, 60).describe('单位名称（印章上的全称）');
export const shortName = words(1, 30).nullable().describe('简称，没有则为空');
export const unitKind = z.enum(unitKindNames).describe(`单位类别：${unitKindNames.map((kind) => `${kind} ${unitKinds[kind]}`).join('、')}`);
export const ordinal = z.int().min(0).max(1_000_000).describe('排列次序，小的在前');
export const note = words(1, 500).optional().describe('说明，如文件依据');

/** Another name, with the days it is in use. */
export const alias = z.object({
  name: words(1, 60).describe('别名'),
  validFrom: validityDay.optional().describe('从哪一天起使用，默认自单位设立起'),
  validTo: validityDay.nullable().default(null).describe('用到哪一天，空表示一直使用'),
}).refine(({ validFrom, validTo }) => validFrom === undefined || validTo === null || validFrom <= validTo, { message: '别名的停用日期早于启用日期', path: ['validTo'] });

/** A unit that is there, as the person saw it. */
export const seenUnit = z.object({ unitId, version: seenVersion });

/** A unit that is founded by the act. */
export const newUnit = z.object({
  name: unitName,
  shortName: shortName.default(null),
  kind: unitKind.default('government'),
  ordinal: ordinal.optional(),
  aliases: z.array(alias).max(30).default([]).describe('别名'),
});

/** A unit that takes something over: one that is there, or a new one. */
export const takingUnit = z.union([seenUnit, newUnit]).describe('已有单位（unitId、version）或新设单位（name 等）');

/** What every change of a unit that is there has in common: who may, where, and on what. */
export const unitChange = { permission: unitKeepers, scope: ({ regionId: region }: { readonly regionId: string }) => ({ regionId: region }), actsOn: 'unit' };

/** What every change of one unit answers. */
export const changedUnit = z.object({ unitId: z.uuid(), version: z.int() });
