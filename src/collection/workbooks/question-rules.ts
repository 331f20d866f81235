import { columnLetters, type CellCondition, type CellRange, type CellRule } from '#documents';
import type { AskedQuestion } from '../forms/form.ts';
import { conclusionChoices, missingChoices, placeOf, type FormColumn } from './form-columns.ts';
import { fieldOf } from './field-of.ts';
import { stateWords } from './row-state.ts';

/** A question and the row it stands in. */
export type LaidQuestion = { readonly asked: AskedQuestion; readonly row: number };

/** Rows of one column as few ranges. */
function rangesOf(rows: readonly number[], column: number): readonly CellRange[] {
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last.bottom === row - 1) last.bottom = row;
    else ranges.push({ top: row, left: column, bottom: row, right: column });
  }
  return ranges;
}

/** What may be typed into a cell, and what is said against anything else. */
function allowedIn({ item }: AskedQuestion, id: FormColumn['id']): Pick<CellRule, 'allows' | 'strict' | 'fault'> {
  const { scale, unit, name } = item.definition;
  if (id === 'missing') {
    const words = item.answer === 'figure' ? missingChoices : missingChoices.slice(0, -1);
    return { allows: { kind: 'words', words }, strict: true, fault: `请从 ${words.join('、')} 里选一个；有数的空着。` };
  }
  if (id === 'conclusion' && item.answer !== 'figure') return { allows: { kind: 'words', words: conclusionChoices[item.answer] }, strict: true, fault: `请从 ${conclusionChoices[item.answer].join('、')} 里选一个。` };
  if (id === 'happenedOn') return { allows: { kind: 'day', from: '1990-01-01', to: '2100-12-31' }, strict: false, fault: '请写成 2024-3-31 这样的日期。' };
  if (id === 'numerator' || id === 'denominator') return { allows: { kind: 'number', from: 0, to: null }, strict: false, fault: '这里只填数字，不写单位，也不能小于0。没有数的请在“缺失原因”里选。' };
  if (id === 'value' || id === 'upperValue') {
    const most = scale === 'share' ? ({ '%': 100, '‰': 1000 } as const)[unit as '%' | '‰'] : undefined;
    const from = scale === 'plain' ? null : 0;
    if (from === null && most === undefined) return { allows: { kind: 'number', from: -1e15, to: null }, strict: false, fault: '这里只填数字，不写单位。没有数的请在“缺失原因”里选。' };
    return { allows: { kind: 'number', from, to: most ?? null }, strict: false, fault: most === undefined ? '这里只填数字，不写单位，也不能小于0。没有数的请在“缺失原因”里选。' : `“${name.zh}”应在 0 和 ${String(most)} 之间，只填数字。没有数的请在“缺失原因”里选。` };
  }
  return { allows: { kind: 'anything' }, strict: false, fault: '' };
}

/**
 * The rules for the open cells of laid questions: lists to choose from, numbers, days, and the hint that shows when somebody stands in a cell.
 *
 * @example questionRules(laid, figureColumns).length
 */
export function questionRules(laid: readonly LaidQuestion[], columns: readonly FormColumn[]): readonly CellRule[] {
  return columns.flatMap((column) => {
    const rows = laid.filter(({ asked }) => fieldOf(asked, column.id) !== null);
    const alike = Map.groupBy(rows, ({ asked }) => {
      const { allows, strict } = allowedIn(asked, column.id);
      return JSON.stringify([allows, strict]);
    });
    return [...alike.values()].flatMap((same): CellRule[] => {
      const [first] = same;
      if (!first) return [];
      const { allows, strict, fault } = allowedIn(first.asked, column.id);
      if (allows.kind === 'anything' && column.hint === '') return [];
      const general = allows.kind === 'number' && allows.to !== null ? `这个数应在 0 和 ${String(allows.to)} 之间，只填数字。没有数的请在“缺失原因”里选。` : fault;
      return [{ at: rangesOf(same.map(({ row }) => row), placeOf(columns, column.id)), allows, strict, title: column.heading, hint: column.hint, fault: general }];
    });
  });
}

/**
 * How cells look while a row is open, does not fit, or is done.
 *
 * @example questionConditions(8, 130, figureColumns)
 */
export function questionConditions(top: number, bottom: number, columns: readonly FormColumn[]): readonly CellCondition[] {
  if (bottom < top) return [];
  const state = `$${columnLetters(placeOf(columns, 'state'))}${String(top)}`;
  const at = (id: FormColumn['id']): CellRange => ({ top, left: placeOf(columns, id), bottom, right: placeOf(columns, id) });
  const isOpen = `LEFT(${state},1)="待"`;
  const isDone = `LEFT(${state},1)="已"`;
  const isFigures = columns.some(({ id }) => id === 'value');
  const asksCounts = `$${columnLetters(placeOf(columns, 'numeratorName'))}${String(top)}<>""`;
  const wanted = (id: FormColumn['id'], formula: string): CellCondition => ({ at: at(id), formula, shows: 'wanted' });
  const doubted = [stateWords.differs, stateWords.more, stateWords.zero, stateWords.notNumber, stateWords.over, stateWords.fraction].map((word) => `LEFT(${state},${String(word.length)})="${word}"`);
  return [
    { at: at('state'), formula: isOpen, shows: 'wanted' }, { at: at('state'), formula: isDone, shows: 'done' }, { at: at('state'), formula: `${state}<>""`, shows: 'fault' },
    ...(isFigures ? [wanted('value', `AND(${isOpen},NOT(${asksCounts}))`), ...(['numerator', 'denominator'] as const).map((id) => wanted(id, `AND(${isOpen},${asksCounts})`))] : [wanted('conclusion', isOpen)]),
    ...(isFigures ? (['numerator', 'denominator', 'value'] as const).map((id): CellCondition => ({ at: at(id), formula: `OR(${doubted.join(',')})`, shows: 'fault' })) : []),
  ];
}
