import { expect, test } from 'vitest';
import { attachmentsOf } from './attachments.ts';
import { labelsOf } from './labels.ts';
import type { Section } from './tree.ts';

const annex = (id: string, title = id): Section => ({ id, title, annex: true, orientation: 'portrait', blocks: [] });
const main: Section = { ...annex('text'), annex: false };

test.each<[what: string, sections: readonly Section[], annexList: string | undefined, lines: readonly string[]]>([
  ['several are numbered', [main, annex('甲'), annex('乙')], undefined, ['1. 甲', '2. 乙']],
  ['a sole one is not', [main, annex('甲')], undefined, ['甲']],
  ['one without a title is left out, its number too', [main, annex('a', ''), annex('乙')], undefined, ['2. 乙']],
  ['many of one kind stand in one line', [main, annex('甲'), annex('乙')], '1—2. 反馈表', ['1—2. 反馈表']],
  ['none gives none', [main], '1—2. 反馈表', []],
])('the list of annexes: %s', (_what, sections, annexList, lines) => {
  const tree = { sections, ...(annexList === undefined ? {} : { annexList }) };
  expect(attachmentsOf(tree, labelsOf(tree)).map(({ number, name }) => `${number}${name}`)).toEqual(lines);
});
