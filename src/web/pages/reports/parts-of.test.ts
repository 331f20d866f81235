import { describe, expect, test } from 'vitest';
import { ownerOf, partsOf } from './parts-of.ts';
import type { ReportContent } from './report-types.ts';

const heading = (blockId: string, level: number, text: string) => ({ kind: 'heading' as const, blockId, label: '一、', level, runs: [{ text }], tail: [] });
const paragraph = (blockId: string) => ({ kind: 'paragraph' as const, blockId, role: 'body', runs: [{ text: '话。' }] });

describe('the parts of a report', () => {
  test('begin at each heading of the first level; an annex is one, and so is what stands in front', () => {
    const sections: ReportContent['sections'] = [
      { sectionId: 'main', title: '', label: '', annex: false, blocks: [paragraph('lead'), heading('a', 1, '背景'), heading('a/1', 2, '小节'), paragraph('a/2'), heading('b', 1, '情况')] },
      { sectionId: 'method', title: '方法', label: '附件1', annex: true, blocks: [heading('m', 1, '方法'), paragraph('m/1')] },
    ];
    expect(partsOf(sections).map(({ id, title, blocks }) => [id, title, blocks.length])).toEqual([['lead', '', 1], ['a', '背景', 3], ['b', '情况', 1], ['method', '方法', 2]]);
  });

  test('what was added after a paragraph belongs to it', () => {
    expect([ownerOf('lead/basis'), ownerOf('lead/basis/after/12')]).toEqual(['lead/basis', 'lead/basis']);
  });
});
