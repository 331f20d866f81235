import { z } from 'zod';
import { personNames, settingVersions } from '#storage';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { permits } from '../permits.ts';
import { effectiveSetting } from '../settings/effective-setting.ts';
import { judgingRules } from '../settings/keys/judging-rules.ts';
import { warningRuleSettings } from '../settings/keys/warning-rules.ts';
import { findSettingKey } from '../settings/setting-keys.ts';
import { settingPath } from '../settings/setting-on.ts';
import { judgedRun } from './judged-run.ts';
import { aRegion, runFields, runHead } from './monitoring-fields.ts';
import { runHeadOf } from './run-head.ts';
import { shownRule, shownRules } from './shown-rule.ts';
import { standingsOf } from './standing.ts';

const change = z.object({ key: z.string(), title: z.string(), version: z.int(), validFrom: z.string(), reason: z.string().nullable(), recordedAt: z.string(), recordedBy: z.string().nullable() });

/** The rules by which targets are judged and warned of, with their limits, who approved them, and what they come to now. */
export const listRulesAction = readAction({
  name: 'monitoring.list-rules',
  title: '规则',
  summary: '列出判断和预警的全部规则：说明、何时预警、怎样解除、可改的设置及其常用值、现在的值由谁批准、现在有多少条预警；以及历次改动。',
  input: z.object(runFields),
  output: z.object({
    run: runHead, rules: z.array(shownRule).describe('规则'), settings: z.array(z.object({ key: z.string(), version: z.int().describe('本地区的版本号'), value: z.unknown(), isOwn: z.boolean().describe('本地区设的') })).describe('设置'),
    changes: z.array(change).describe('历次改动'), mayChange: z.boolean().describe('可以改'),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async (question, work) => {
    const asked = await judgedRun(question, work);
    if ('refused' in asked) return asked;
    const { judged, run } = asked;
    const { connection, caller } = work;
    const { regionId } = question;
    const counts = new Map([...Map.groupBy(standingsOf(judged, run).flatMap(({ target }) => target.warnings), ({ rule }) => rule)].map(([rule, of]) => [rule, of.length]));
    const path = await settingPath(connection, { regionId, day: judged.asOf });
    const versions = (await Promise.all([judgingRules.key, warningRuleSettings.key].map((key) => settingVersions(connection, path, key)))).flat();
    const people = await personNames(connection, versions.map(({ recordedBy }) => recordedBy));
    const settings = [judgingRules, warningRuleSettings].map((key) => {
      const own = versions.filter((one) => one.key === key.key && one.regionId === regionId);
      const { value, setBy } = effectiveSetting<unknown>(key, versions, path, judged.asOf);
      return { key: key.key, version: Math.max(0, ...own.map(({ version }) => version)), value, isOwn: setBy?.regionId === regionId };
    });
    return {
      run: runHeadOf(judged, run), rules: shownRules(judged.ground.rules, counts), settings, mayChange: typeof permits(warningRuleSettings.changers, { regionId }, caller) !== 'string',
      changes: versions.toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt)).map(({ key, version, validFrom, reason, recordedAt, recordedBy }) => ({ key, title: findSettingKey(key)?.title ?? key, version, validFrom, reason, recordedAt, recordedBy: recordedBy === null ? null : people.get(recordedBy) ?? null })),
    };
  },
  examples: [{ input: { regionId: aRegion } }, { input: { regionId: '1' }, refusedAt: 'regionId' }],
});
