import { expect, test } from 'vitest';
import { leavesOf, shownLeaf, textsOf, valueOf, type ValueSchema } from './setting-leaves.ts';

const schema: ValueSchema = {
  type: 'object', properties: {
    enabled: { type: 'boolean', description: '是否自动备份' }, keep: { type: 'object', description: '保留多少', properties: { daily: { type: 'integer', description: '最近几天每天一份' } } },
    roles: { type: 'array', description: 'office-head 办公室负责人', items: { type: 'string', enum: ['office-head', 'committee-leader'] } }, name: { description: '印名', anyOf: [{ type: 'object', properties: { zh: { type: 'string' } } }, { type: 'null' }] },
  },
};
const leaves = leavesOf(schema);
const words = { yes: '是', no: '否', none: '无' };

test('a schema becomes what is filled in, each with its words', () => {
  expect(leaves.map(({ path, label, kind, isOptional }) => `${path} ${label} ${kind} ${String(isOptional)}`)).toEqual(['enabled 是否自动备份 check false', 'keep.daily 最近几天每天一份 number false', 'roles  choices false', 'name.zh 印名 text true']);
});

test.each([[{ enabled: true, keep: { daily: 7 }, roles: ['office-head'], name: { zh: '示例区' } }], [{ enabled: false, keep: { daily: 0 }, roles: [], name: null }]])('%j stays itself through typing', (value) => {
  expect(valueOf(textsOf(value, leaves), leaves)).toEqual(value);
});

test('a figure that was cleared is none, never zero', () => {
  expect(valueOf({ 'keep.daily': '' }, leaves)).toMatchObject({ keep: { daily: null } });
});

test('values are said in words', () => {
  expect(leaves.map((leaf) => shownLeaf(leaf, { enabled: false, keep: { daily: 0 }, roles: ['office-head'], name: null }, words))).toEqual(['否', '0', '妇儿工委办负责人', '无']);
});
