import { describe, expect, test } from 'vitest';
import { acceptSettings, checkSettings } from './check-settings.ts';
import { prepareWarnings } from './consider-warnings.ts';
import { manualEntry } from './manual-entry.ts';
import { quietFacts } from './quiet-facts.ts';
import { warningRule } from './rule.ts';
import { ruleText } from './rule-text.ts';
import { warningRules } from './rules/index.ts';
import { settingsForm } from './settings-form.ts';

/** A rule nobody has written a form, a text or a manual for: everything below follows from it. */
const invented = warningRule({
  id: 'W11',
  title: '久未更新',
  source: 'method 6, W11 (made up)',
  purpose: '目标期限将到，仍没有进展的说明。',
  levels: { orange: '距目标年份不到{years}，判断口径为{basis}', yellow: '同上，且只作提示（{onlyHint}）' },
  clears: '补充说明。',
  yieldsTo: ['W1'],
  settings: {
    years: { kind: 'number', title: '剩余年数', help: '距目标年份的年数。', unit: '年', least: 1, most: 5, whole: true, usual: 2 },
    share: { kind: 'number', title: '比例', help: '任意小数。', unit: null, least: 0, most: 1, whole: false, usual: 0.5 },
    basis: { kind: 'choice', title: '判断口径', help: '按哪种年度计算。', choices: { calendar: '日历年度', health: '卫生年度' }, usual: 'calendar' },
    onlyHint: { kind: 'yes-no', title: '只作提示', help: '填“是”则降为黄色。', usual: false },
  },
  examples: [
    { title: '还剩一年', facts: { deadline: 2025 }, warns: { level: 'orange', says: '还剩1年' } },
    { title: '只作提示', facts: { deadline: 2025 }, settings: { onlyHint: true, basis: 'health', share: 0.2, years: 3 }, warns: { level: 'yellow', says: '还剩1年' } },
    { title: '还早', facts: {}, warns: null },
  ],
  warn: ({ indicator, deadline, year }, { years, onlyHint }) => {
    const left = (deadline ?? Infinity) - year;
    return left < years ? { level: onlyHint ? 'yellow' : 'orange', sentence: `“${indicator}”还剩${String(left)}年。`, inputs: { left } } : null;
  },
});

const approval = { by: '区妇儿工委办', on: '2024-03-31', document: null };
const codesOf = (values: Readonly<Record<string, unknown>>, approved: typeof approval | null = approval): readonly string[] => checkSettings(invented, { values, approval: approved }).map(({ code }) => code);

describe('from a rule alone follow', () => {
  test('its form, with bounds, usual values, help and who approved', () => {
    const form = settingsForm(invented, { years: 3 });
    expect(form.fields).toEqual([
      { name: 'years', kind: 'number', title: '剩余年数', help: '距目标年份的年数。', value: 3, usual: '2年', allowed: '1年至5年的整数', unit: '年', least: 1, most: 5, step: 1 },
      { name: 'share', kind: 'number', title: '比例', help: '任意小数。', value: 0.5, usual: '0.5', allowed: '0至1', unit: null, least: 0, most: 1, step: 'any' },
      { name: 'basis', kind: 'choice', title: '判断口径', help: '按哪种年度计算。', value: 'calendar', usual: '日历年度', allowed: '日历年度、卫生年度', choices: [{ value: 'calendar', label: '日历年度' }, { value: 'health', label: '卫生年度' }] },
      { name: 'onlyHint', kind: 'yes-no', title: '只作提示', help: '填“是”则降为黄色。', value: false, usual: '否', allowed: '是或否' },
    ]);
    expect(form.approval.map(({ name, kind, title }) => [name, kind, title])).toEqual([['by', 'text', '批准人'], ['on', 'date', '批准日期'], ['document', 'text', '依据文件']]);
  });

  test('its text on the screen, with the values that hold', () => {
    expect(ruleText(invented, { years: 4, basis: 'health', onlyHint: true })).toEqual({
      heading: 'W11 久未更新',
      levels: [{ level: 'orange', word: '橙', text: '距目标年份不到4年，判断口径为卫生年度' }, { level: 'yellow', word: '黄', text: '同上，且只作提示（是）' }],
    });
  });

  test('its entry in the manual', () => {
    expect(manualEntry(invented)).toBe([
      '## W11 久未更新', '', '目标期限将到，仍没有进展的说明。', '',
      '**级别**', '', '- 橙：距目标年份不到2年，判断口径为日历年度。', '- 黄：同上，且只作提示（否）。', '',
      '**设置**', '',
      '| 设置 | 常用值 | 可填 | 说明 |', '|---|---|---|---|',
      '| 剩余年数 | 2年 | 1年至5年的整数 | 距目标年份的年数。 |',
      '| 比例 | 0.5 | 0至1 | 任意小数。 |',
      '| 判断口径 | 日历年度 | 日历年度、卫生年度 | 按哪种年度计算。 |',
      '| 只作提示 | 否 | 是或否 | 填“是”则降为黄色。 |', '', '改动常用值须填写批准人和批准日期。', '',
      '**解除**：补充说明。', '',
      '**例**', '', '- 还剩一年：橙。“示例率”还剩1年。', '- 只作提示（只作提示为是、判断口径为卫生年度、比例为0.2、剩余年数为3年）：黄。“示例率”还剩1年。', '- 还早：不预警。', '',
    ].join('\n'));
  });

  test('the check of what was filled in: all that is wrong, in Chinese, with the place', () => {
    expect(checkSettings(invented, { values: { years: 9, share: '半', basis: 'lunar', onlyHint: 1, colour: 'red' }, approval: null })).toEqual([
      { code: 'setting-unknown', severity: 'error', message: 'W11“久未更新”：没有“colour”这项设置，可改的有：剩余年数、比例、判断口径、只作提示。' },
      { code: 'setting-out-of-bounds', severity: 'error', message: 'W11“久未更新”：“剩余年数”填了9年，应在1年至5年之间。' },
      { code: 'setting-wrong-kind', severity: 'error', message: 'W11“久未更新”：“比例”应填数字（0至1）。' },
      { code: 'setting-not-a-choice', severity: 'error', message: 'W11“久未更新”：“判断口径”应从下列各项中选择：日历年度、卫生年度。' },
      { code: 'setting-wrong-kind', severity: 'error', message: 'W11“久未更新”：“只作提示”应填“是”或“否”。' },
    ]);
  });

  test.each([
    [{}, null, []],
    [{ years: 2 }, null, []],
    [{ years: 3 }, approval, []],
    [{ years: 3 }, null, ['setting-not-approved']],
    [{ years: 3 }, { ...approval, by: ' ' }, ['approval-without-name']],
    [{ years: 3 }, { ...approval, by: '', on: '2023-02-29' }, ['approval-without-name', 'approval-date-impossible']],
    [{ years: 3 }, { ...approval, on: '2024-02-29' }, []],
    [{ years: 3 }, { ...approval, on: '2000-02-29' }, []],
    [{ years: 3 }, { ...approval, on: '1900-02-29' }, ['approval-date-impossible']],
    [{ years: 3 }, { ...approval, on: '2024-04-31' }, ['approval-date-impossible']],
    [{ years: 3 }, { ...approval, on: '去年' }, ['approval-date-impossible']],
    [{ years: 2.5 }, approval, ['setting-not-whole']],
    [{ years: Number.NaN }, approval, ['setting-wrong-kind']],
    [{ share: Infinity }, approval, ['setting-wrong-kind']],
    [{ share: 1.01 }, approval, ['setting-out-of-bounds']],
    [{ basis: 'toString' }, approval, ['setting-not-a-choice']],
    [{ toString: 1 }, approval, ['setting-unknown']],
  ])('%j approved by %j: %j', (values, approved, codes) => {
    expect(codesOf(values, approved)).toEqual(codes);
  });

  test('checked settings, and nothing else, go on', () => {
    expect(acceptSettings(invented, { values: { years: 3 }, approval })).toEqual({ ok: true, chosen: { values: { years: 3 }, approval } });
    expect(acceptSettings(invented, { values: { years: 0 }, approval })).toMatchObject({ ok: false, issues: [{ code: 'setting-out-of-bounds' }] });
  });

  test('a rule without settings has none to fill in and none to approve', () => {
    const plain = { ...invented, settings: {}, levels: {}, examples: [] };
    expect(settingsForm(plain)).toMatchObject({ fields: [], approval: [] });
    expect(manualEntry(plain)).toContain('没有可改的设置。');
    expect(checkSettings(plain, { values: { years: 1 }, approval })[0]?.message).toContain('本规则没有可改的设置');
  });

  test('its warnings, among those of the family, and its silence beside the rule it yields to', () => {
    const warn = prepareWarnings({ W11: { values: { years: 3 }, approval } }, [...warningRules, invented]);
    expect(warn({ ...quietFacts, deadline: 2026 }).map(({ rule, level }) => [rule, level])).toEqual([['W11', 'orange']]);
    expect(warn({ ...quietFacts, deadline: 2026, probability: 0.1 }).map(({ rule }) => rule)).toEqual(['W1']);
  });
});
