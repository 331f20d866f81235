import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleForms } from '../../../test/makers/example-forms.ts';
import { noAnswer, type Answer, type AnswerField, type AnswerTexts } from './answer.ts';
import { askedIn, type AskedQuestion } from './form.ts';
import { mergeAnswer, sameAnswer, type AnswerChange } from './merge-answer.ts';
import { readAnswer } from './read-answer.ts';

const at = '2026-11-22T01:02:03.004Z';
const answer = (texts: AnswerTexts): Answer => ({ ...noAnswer, texts });

describe('two people at one answer', () => {
  const save = (before: Answer, change: AnswerChange, by = '王芳'): Answer => mergeAnswer(before, change, { by, at });

  test('fill two fields, and both stand', () => {
    const one = save(noAnswer, { seen: {}, texts: { numerator: '3' } });
    expect(save(one, { seen: {}, texts: { denominator: '90' } }, '李强')).toEqual(answer({ numerator: '3', denominator: '90' }));
  });

  test('change one field unseen: what stands stays, the other is kept beside it', () => {
    const one = save(noAnswer, { seen: {}, texts: { value: '93.6' } });
    const both = save(one, { seen: {}, texts: { value: '96.3' } }, '李强');
    expect(both).toEqual({ texts: { value: '93.6' }, explains: [], conflicts: [{ field: 'value', other: '96.3', by: '李强', at }] });
    expect(save(both, { seen: { value: '93.6' }, texts: { value: '96.3' } })).toEqual(answer({ value: '96.3' }));
    expect(save(both, { seen: { value: '93.6' }, seenConflicts: [{ field: 'value', other: '96.3' }], texts: { value: '93.6' } })).toEqual(answer({ value: '93.6' }));
  });

  test('who saw what stands but not what came beside it settles nothing they did not see', () => {
    const both = save(save(noAnswer, { seen: {}, texts: { value: '1' } }), { seen: {}, texts: { value: '2' } }, '李强');
    const [kept] = both.conflicts;
    expect(save(both, { seen: { value: '1' }, texts: { value: '3' } })).toEqual({ ...answer({ value: '3' }), conflicts: [kept] });
    expect(save(both, { seen: { value: '1' }, seenConflicts: both.conflicts, texts: { value: '3' } })).toEqual(answer({ value: '3' }));
  });

  test('explain different doubts unseen: what is said to be explained goes with the explanation that stands', () => {
    const one = save(noAnswer, { seen: {}, texts: { explanation: '区划调整' }, explains: ['swing'] });
    const both = save(one, { seen: {}, texts: { explanation: '四舍五入' }, explains: ['parts-and-total'] }, '李强');
    expect([both.texts, both.explains, both.conflicts.map(({ other }) => other)]).toEqual([{ explanation: '区划调整' }, ['swing'], ['四舍五入']]);
    const chosen = save(both, { seen: both.texts, seenConflicts: both.conflicts, texts: { explanation: '区划调整；四舍五入' }, explains: ['swing', 'parts-and-total'] });
    expect([chosen.explains, chosen.conflicts]).toEqual([['swing', 'parts-and-total'], []]);
  });

  test('type the same, and nothing is in conflict; sent again after a lost connection, nothing changes', () => {
    const one = save(noAnswer, { seen: {}, texts: { value: '93.6' } });
    expect(sameAnswer(save(one, { seen: {}, texts: { value: '93.6' } }, '李强'), one)).toBe(true);
  });

  test('empty a field with what stands there seen', () => {
    expect(save(answer({ value: '1', note: 'x' }), { seen: { value: '1' }, texts: { value: '' } })).toEqual(answer({ note: 'x' }));
  });

  test('whatever the order of changes, no text that was typed is lost: it stands, is kept as a conflict, or was replaced by somebody who saw it', () => {
    const field = fc.constantFrom<AnswerField>('value', 'numerator', 'note');
    const tries = fc.array(fc.record({ field, text: fc.constantFrom('1', '2', '3', ''), age: fc.nat(4), by: fc.constantFrom('甲', '乙') }), { maxLength: 12 });
    const saidIn = (said: Answer, of: AnswerField): readonly string[] => [said.texts[of] ?? '', ...said.conflicts.filter((one) => one.field === of).map(({ other }) => other)];
    fc.assert(fc.property(tries, (all) => {
      const seenOnes: Answer[] = [noAnswer];
      for (const { field: of, text, age, by } of all) {
        const before = seenOnes.at(-1) ?? noAnswer;
        const saw = seenOnes.at(-1 - age) ?? noAnswer;
        const after = save(before, { seen: saw.texts, seenConflicts: saw.conflicts, texts: { [of]: text } }, by);
        const lost = saidIn(before, of).filter((one) => one !== '' && !saidIn(after, of).includes(one));
        expect([saidIn(after, of).includes(text), lost.filter((one) => !saidIn(saw, of).includes(one))]).toEqual([true, []]);
        seenOnes.push(after);
      }
    }), { numRuns: 2000 });
  });
});

describe('what an answer says', () => {
  let rate: AskedQuestion;
  let event: AskedQuestion;
  let judged: AskedQuestion;
  beforeAll(async () => {
    const all = [...(await exampleForms()).forms.values()].flatMap(askedIn);
    const find = (name: string): AskedQuestion => all.find(({ item }) => item.definition.name.zh === name) ?? fail(name);
    const fail = (name: string): never => { throw new Error(name); };
    [rate, event, judged] = [find('孕产妇系统管理率'), find('因处置不力导致的家庭暴力命案'), find('妇女享有覆盖全生命周期的健康服务')];
  });
  const read = (of: AskedQuestion, texts: AnswerTexts) => {
    const { state, content, faults } = readAnswer(of, answer(texts));
    const said = content === null ? '' : content.kind === 'figure' ? content.text : content.kind === 'missing' ? content.reason : content.kind === 'yes-no' ? `${content.happened ? '是' : '否'} ${content.date ?? ''}` : content.level;
    return [state, said, faults.map(({ code, field }) => `${code} ${field}`).join()];
  };

  test.each<readonly [string, AnswerTexts, readonly [string, string, string]]>([
    ['nothing', {}, ['unanswered', '', '']],
    ['a remark alone', { note: '等市局' }, ['unanswered', '', '']],
    ['a figure', { value: '93.60' }, ['read', '93.60', '']],
    ['full width, thousands, a sign of percent', { value: '９３．６％' }, ['read', '93.6', '']],
    ['counts alone', { numerator: '1,872', denominator: '2000' }, ['read', '93.60', 'value-from-counts value']],
    ['one count alone', { numerator: '1872' }, ['unreadable', '', 'answer-incomplete value']],
    ['words', { value: '约95' }, ['unreadable', '', 'value-unreadable value']],
    ['a reason', { missing: '未收集' }, ['read', 'not-collected', '']],
    ['a reason nobody knows', { missing: '领导没批' }, ['unreadable', '', 'missing-reason-unknown missing']],
    ['a reason of ours', { missing: '保密' }, ['unreadable', '', 'missing-reason-unknown missing']],
    ['a reason beside a figure', { missing: '不适用', value: '3' }, ['unreadable', '', 'value-with-missing-reason value']],
    ['nothing happened: a true zero', { missing: '未发生' }, ['read', '0', '']],
    ['nothing happened, and three', { missing: '未发生', value: '3' }, ['unreadable', '', 'value-with-missing-reason value']],
    ['zero twice', { missing: '未发生', value: '０' }, ['read', '0', '']],
    ['a code of older forms', { value: '-2' }, ['read', 'not-applicable', 'missing-code value']],
    ['a count that is none', { value: '93.6', numerator: '一千' }, ['read', '93.6', 'count-unreadable value']],
    ['yes where a figure is asked', { value: '是' }, ['unreadable', '', 'answer-of-other-kind value']],
  ])('%s', (_what, texts, expected) => {
    expect(read(rate, texts)).toEqual(expected);
  });

  test.each<readonly [string, AnswerTexts, readonly [string, string, string]]>([
    ['it did not happen', { happened: '否' }, ['read', '否 ', '']],
    ['it did, when and by what', { happened: '是', happenedOn: '2024年3月5日', evidence: '通报〔2024〕3号' }, ['read', '是 2024-03-05', '']],
    ['it did', { happened: '√' }, ['read', '是 ', 'day-missing happenedOn,evidence-missing evidence']],
    ['on a day that is none', { happened: '是', happenedOn: '2024-02-30', evidence: '通报' }, ['read', '是 ', 'day-unreadable happenedOn']],
    ['evidence alone', { evidence: '通报' }, ['unreadable', '', 'answer-incomplete happened']],
    ['a figure', { happened: '3' }, ['unreadable', '', 'answer-of-other-kind happened']],
  ])('of an event: %s', (_what, texts, expected) => {
    expect(read(event, texts)).toEqual(expected);
  });

  test.each<readonly [string, AnswerTexts, readonly [string, string, string]]>([
    ['judged with evidence', { level: '有改善', evidence: '抽样调查报告' }, ['read', 'improving', '']],
    ['judged', { level: '达到' }, ['read', 'met', 'evidence-missing evidence']],
    ['in a word nobody knows', { level: '很好', evidence: '报告' }, ['unreadable', '', 'value-unreadable level']],
  ])('of what no figure tells: %s', (_what, texts, expected) => {
    expect(read(judged, texts)).toEqual(expected);
  });

  test('every fault is a Chinese sentence without a hole, whatever was typed', () => {
    const text = fc.oneof(fc.constantFrom('', '1', '0', '-2', '是', '未收集', '未发生', '95%', '1:3', '2024-01-01', '达到'), fc.string({ maxLength: 12 }));
    fc.assert(fc.property(fc.record({ value: text, numerator: text, denominator: text, happened: text, happenedOn: text, level: text, evidence: text, missing: text }), (texts) => {
      for (const of of [rate, event, judged]) {
        const { faults, state, content } = readAnswer(of, answer(texts));
        expect(faults.filter(({ message }) => !/^[^]*\p{Script=Han}[^]*。$/u.test(message) || /undefined|\[object/.test(message.replaceAll(JSON.stringify(texts), '')))).toEqual([]);
        expect(state === 'unanswered' || content !== null || faults.some(({ severity }) => severity === 'error')).toBe(true);
      }
    }), { numRuns: 500 });
  });
});
