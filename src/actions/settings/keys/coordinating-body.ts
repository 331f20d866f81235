import { z } from 'zod';
import { words } from '../../fields.ts';
import { settingKey } from '../setting-key.ts';

const name = z.object({ zh: words(2, 60) });

/** The body that brings the departments together; one city has already put a joint conference in the place of the committee (practice.md 0.3). */
export const coordinatingBody = settingKey({
  key: 'coordinating-body',
  title: '协调机构名称',
  explanation: '妇女儿童工作委员会或联席会议等协调机构的全称、简称及其办公室的名称，用于页面、报告和文头。机构更名时从更名之日起另设，以前的文件仍显示当时的名称。',
  schema: z.object({ name: name.describe('全称'), shortName: name.describe('简称'), officeName: name.describe('办公室的名称') }),
  standard: { name: { zh: '妇女儿童工作委员会' }, shortName: { zh: '妇儿工委' }, officeName: { zh: '妇儿工委办' } },
  scope: 'region',
  changers: ['office-clerk', 'office-head', 'system-administrator'],
  needsReason: false,
  mayBeginInThePast: true,
  examples: [
    { value: { name: { zh: '妇女儿童工作联席会议' }, shortName: { zh: '联席会议' }, officeName: { zh: '联席会议办公室' } } },
    { value: { name: { zh: '' }, shortName: { zh: '联席会议' }, officeName: { zh: '联席会议办公室' } }, refusedAt: 'name.zh' },
  ],
});
