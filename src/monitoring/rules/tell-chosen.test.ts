import { expect, test } from 'vitest';
import { judgingRule } from '../achievement/judging-rule.ts';
import { warningRules } from './rules/index.ts';
import { tellChosen } from './tell-chosen.ts';

const [first] = warningRules;
if (first === undefined) throw new Error('no rules');

test('a choice is told beside the usual value, with who approved it', () => {
  expect(tellChosen(first, { values: { below: 15 }, approval: { by: '区妇儿工委', on: '2026-03-31', document: '区妇儿工委〔2026〕3号' } })).toBe('W1“预计不达标”：概率界限 15%（常用 20%）；区妇儿工委 2026-03-31 批准，区妇儿工委〔2026〕3号');
});

test('what is not known any more is told as it stands, nothing chosen as the usual', () => {
  expect([tellChosen(judgingRule, { values: { gone: 1 }, approval: null }), tellChosen(judgingRule, { values: {}, approval: null })]).toEqual(['J“达标判断”：gone 1', 'J“达标判断”：都按常用值']);
});
