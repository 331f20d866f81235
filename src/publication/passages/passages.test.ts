import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenText, type Block, type DocumentTree } from '#documents';
import { applyPassages } from './apply-passages.ts';
import { findEdits, mergeEdits, type PresentParagraph } from './find-edits.ts';
import { manifestOf, type ManifestHead } from './manifest.ts';
import { noPassages, readPassages, writePassages, type Passage } from './passage.ts';

const paragraph = (id: string, ...runs: readonly (string | readonly [string, string])[]): Block => ({ kind: 'paragraph', id, role: 'body', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : { text: run[0], source: run[1] })) });
const claim: Block = { kind: 'heading', id: 'women/1/kept', level: 3, numbered: true, runs: [{ text: '孕产妇系统管理率达到目标要求。', strong: true }], tail: [{ text: '管理率为' }, { text: '96.3%', source: 's2' }, { text: '。' }] };
const table: Block = { kind: 'table', id: 't', caption: '表', unit: '', columns: [{ width: 1, align: 'left' }], keyColumns: 0, head: [[{ runs: [{ text: '指标' }] }]], body: [[{ runs: [{ text: '96.3', source: 's2' }] }]], notes: [], small: false, sheet: '' };
const treeOf = (...blocks: readonly Block[]): DocumentTree => ({
  title: ['报告'], subtitle: '', issuer: '', date: '', stamps: [], contents: false, sections: [{ id: 'main', title: '', annex: false, orientation: 'portrait', blocks }], sources: { s1: {}, s2: {} }, properties: {}, carried: null, dated: '2025-07-01',
});
const tree = treeOf(paragraph('lead', '共有', ['174项', 's1'], '目标。'), claim, table, paragraph('end', '完。'));
const head: ManifestHead = { report: 'annual', program: '0', method: 'm', asked: { year: 2024, asOf: '2025-07-01', subject: null, place: null, parent: null, standIn: null, issuer: '', office: '', date: '' }, files: { plan: { name: '', fingerprint: '' }, data: { name: '', fingerprint: '' }, passages: null } };
const manifest = manifestOf(tree, tree, head);
/** The file as it was written. */
const untouched: readonly PresentParagraph[] = [...manifest.paragraphs.map(({ id, text }) => ({ id, text, inTable: false })), ...['指标', '96.3'].map((text) => ({ id: null, text, inTable: true }))];
const edited = (changes: Readonly<Record<string, string | null>>, added: readonly (readonly [string, string])[] = []): readonly PresentParagraph[] => untouched.flatMap((one): PresentParagraph[] => {
  const told = one.id === null ? undefined : changes[one.id];
  const after = added.filter(([key]) => key === one.id).map(([, text]): PresentParagraph => ({ id: null, text, inTable: false }));
  return [...(told === null ? [] : [told === undefined ? one : { ...one, text: told }]), ...after];
});
const textsOf = ({ sections }: DocumentTree): readonly string[] => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [writtenText(block.runs)] : block.kind === 'heading' ? [writtenText([...block.runs, ...block.tail])] : [])));
const passagesOf = (list: readonly Passage[]) => ({ ...noPassages('annual'), passages: [...list] });

describe('hand-written passages', () => {
  test('a report nobody touched has no edits', () => {
    expect(findEdits(manifest, untouched)).toEqual({ places: [], untaken: [] });
  });

  test.each<readonly [string, readonly PresentParagraph[], readonly Passage[]]>([
    ['a paragraph written anew', edited({ lead: '全区共有174项目标。' }), [{ key: 'lead', place: 'instead', text: '全区共有174项目标。', basis: ['174项'] }]],
    ['a claim without its number', edited({ 'women/1/kept': '1.孕产妇系统管理率达到目标要求。好。' }), [{ key: 'women/1/kept', place: 'instead', text: '孕产妇系统管理率达到目标要求。好。', basis: ['96.3%'] }]],
    ['a paragraph deleted', edited({ end: null }), [{ key: 'end', place: 'instead', text: '', basis: [] }]],
    ['two paragraphs added', edited({}, [['lead', '甲。'], ['lead', '乙。']]), [{ key: 'lead', place: 'after', text: '甲。', basis: ['174项'] }, { key: 'lead', place: 'after', text: '乙。', basis: ['174项'] }]],
  ])('%s', (_title, present, wanted) => {
    expect(findEdits(manifest, present).places.flatMap(({ passages }) => passages)).toEqual(wanted);
  });

  test('the text behind a bold claim is read with it, and captions are no paragraphs', () => {
    const present = untouched.flatMap((one) => (one.id === 'women/1/kept' ? [{ ...one, text: '1.孕产妇系统管理率达到目标要求。' }, { ...one, id: 'women/1/kept#tail', text: '管理率为96.3%。' }, { ...one, id: 't', text: '表1　表' }, { ...one, id: '#title-1', text: '报告' }] : [one]));
    expect(findEdits(manifest, present)).toEqual({ places: [], untaken: [] });
  });

  test('what cannot be taken back is listed', () => {
    const present: readonly PresentParagraph[] = [{ id: null, text: '写在前面', inTable: false }, ...untouched.filter(({ inTable }) => !inTable), { id: 't', text: '表1　改过的表名', inTable: false }, { id: '#title-1', text: '改过的报告', inTable: false }, ...['指标', '指标'].map((text) => ({ id: null, text, inTable: true }))];
    expect(findEdits(manifest, present).untaken).toEqual([
      { kind: 'added-in-front', text: '写在前面' }, { kind: 'caption', text: '表1　改过的表名' }, { kind: 'line', text: '改过的报告' }, { kind: 'table-text', text: '指标' }, { kind: 'table-text', text: '（原来的）96.3' },
    ]);
  });

  test('a passage stands in its place, and its figures know where they came from', () => {
    const { tree: applied, issues } = applyPassages(tree, passagesOf([{ key: 'lead', place: 'instead', text: '全区174项目标，去年170项。', basis: ['174项'] }, { key: 'lead', place: 'after', text: '又及。', basis: ['174项'] }]));
    const [first] = applied.sections[0]?.blocks ?? [];
    expect([textsOf(applied).slice(0, 2), issues]).toEqual([['全区174项目标，去年170项。', '又及。'], []]);
    expect(first?.kind === 'paragraph' ? first.runs : []).toEqual([{ text: '全区' }, { text: '174项', source: 's1' }, { text: '目标，去年' }, { text: '170', source: 'written' }, { text: '项。' }]);
  });

  test('a claim keeps its bold words where the passage repeats them, and takes the first sentence where not', () => {
    const of = (text: string) => {
      const block = applyPassages(tree, passagesOf([{ key: 'women/1/kept', place: 'instead', text, basis: ['96.3%'] }])).tree.sections[0]?.blocks[1];
      return block?.kind === 'heading' ? [writtenText(block.runs), writtenText(block.tail), block.runs.every((run) => 'strong' in run)] : [];
    };
    expect([of('孕产妇系统管理率达到目标要求。现为96.3%。'), of('管理率很好。现为96.3%。')]).toEqual([['孕产妇系统管理率达到目标要求。', '现为96.3%。', true], ['管理率很好。', '现为96.3%。', true]]);
  });

  test('a passage whose figures changed is marked in the text and told', () => {
    const { tree: applied, issues } = applyPassages(tree, passagesOf([{ key: 'women/1/kept', place: 'instead', text: '孕产妇系统管理率达到目标要求。好。', basis: ['95.4%'] }]));
    expect([textsOf(applied)[1], issues.map(({ code }) => code)]).toEqual(['孕产妇系统管理率达到目标要求。好。【请核对：本段所依据的数字已变化，原为95.4%，现为96.3%】', ['passage-figures-changed']]);
  });

  test('a passage without its paragraph is told, not lost', () => {
    expect(applyPassages(tree, passagesOf([{ key: 'gone', place: 'instead', text: '话。', basis: [] }])).issues.map(({ code }) => code)).toEqual(['passage-without-place']);
  });

  test('edits taken back and put in again give what was written, also the second time', () => {
    const text = fc.stringMatching(/^[甲乙丙]{1,6}。$/);
    const places = fc.constantFrom('lead', 'women/1/kept', 'end');
    fc.assert(fc.property(fc.dictionary(places, text), fc.array(fc.tuple(places, text), { maxLength: 3 }), fc.dictionary(places, text), (first, added, second) => {
      const round = (before: DocumentTree, passages: ReturnType<typeof passagesOf>, changes: Readonly<Record<string, string>>, more: readonly (readonly [string, string])[]) => {
        const written = manifestOf(before, tree, head);
        const present = written.paragraphs.flatMap(({ id, text: was }): PresentParagraph[] => [{ id, text: changes[id] ?? was, inTable: false }, ...more.filter(([key]) => key === id).map(([, words]): PresentParagraph => ({ id: null, text: words, inTable: false }))]);
        const merged = mergeEdits(passages, findEdits(written, present).places);
        return { merged, applied: applyPassages(tree, merged).tree, wanted: present.map((one) => one.text.replace(/^\d+\./, '')) };
      };
      const one = round(tree, passagesOf([]), first, added);
      expect(textsOf(one.applied)).toEqual(one.wanted);
      const two = round(one.applied, one.merged, second, []);
      expect(textsOf(two.applied)).toEqual(two.wanted);
    }));
  });

  test('a file of passages comes back as it was written, and what is none says where', () => {
    const told = passagesOf([{ key: 'lead', place: 'after', text: '“甲”\n乙', basis: ['1项'] }]);
    expect(readPassages(writePassages(told))).toEqual({ ok: true, passages: told });
    expect([readPassages('甲'), readPassages('{"format":"halfsky-passages","version":1,"report":"annual","passages":[{"key":""}]}')].map((read) => (read.ok ? [] : read.issues.map(({ message }) => message)))).toEqual([
      ['这不是保存手写段落的文件（应为 JSON），请用 halfsky report edits 生成'], ['key', 'place', 'text', 'basis'].map((field) => `手写段落文件的 passages.0.${field} 处不符合格式`),
    ]);
  });
});
