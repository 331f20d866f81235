import { answerFields, answerTo, askedIn, conclusionChoices, conclusionColumns, countsOf, fieldOf, figureColumns, missingChoices, periodWord, promiseWords, rowName, unitWord, type AnswerField, type Answers, type AskedQuestion, type Form, type FormColumnId } from '#collection';
import type { GridColumn, GridRow, GridShape, GridTexts } from '../../grid/grid.ts';

/** The two sheets of a form, as its workbook has them. */
export type SheetKind = 'figures' | 'conclusions';

/** A column: what stands above it, how wide it is in letters, what is said to who stands in it. */
export type SheetColumn = { readonly id: FormColumnId; readonly heading: string; readonly width: number; readonly align: 'left' | 'center' | 'right'; readonly hint: string };

/** A sheet of a form: its questions by the id of their row, its columns, what may be typed where. */
export type SheetPlan = { readonly kind: SheetKind; readonly columns: readonly SheetColumn[]; readonly rows: readonly GridRow[]; readonly asked: ReadonlyMap<string, AskedQuestion>; readonly bands: ReadonlyMap<string, string> };

/** In the order in which one fills in: the counts before the value, so that both can be pasted side by side. The names of the counts stand in their cells while those are empty. */
const orders: Readonly<Record<SheetKind, readonly (readonly [FormColumnId, width: number])[]>> = {
  figures: [['number', 4], ['name', 15], ['unit', 4.5], ['period', 10], ['lastYear', 6], ['numerator', 7], ['denominator', 7], ['value', 6.8], ['state', 8], ['missing', 6], ['missingNote', 11], ['explanation', 15], ['upperValue', 7], ['note', 9]],
  conclusions: [['number', 4], ['name', 17], ['promise', 22], ['conclusion', 8], ['happenedOn', 8], ['evidence', 18], ['state', 8.5], ['missing', 6], ['missingNote', 11], ['explanation', 13], ['note', 9]],
};
const known = { figures: figureColumns, conclusions: conclusionColumns } as const;

function columnsOf(kind: SheetKind, year: number): readonly SheetColumn[] {
  const headings: Partial<Record<FormColumnId, string>> = { value: `本年数（${String(year)}年）`, lastYear: `上年数（${String(year - 1)}年）` };
  return orders[kind].map(([id, width]) => {
    const column = known[kind].find((one) => one.id === id);
    const align = column?.align === 'centre' ? 'center' : (column?.align ?? 'left');
    return { id, width, hint: column?.hint ?? '', heading: headings[id] ?? column?.heading ?? '', align: id === 'lastYear' ? 'right' : align };
  });
}

/**
 * The sheets of a form, one for its figures and one for its conclusions; one without questions is left out. The questions of a domain stand under its name.
 *
 * @example sheetPlans(form, 2025).map(({ kind }) => kind) // ['figures', 'conclusions']
 */
export function sheetPlans(form: Form, year: number): readonly SheetPlan[] {
  const all = askedIn(form);
  return (['figures', 'conclusions'] as const).flatMap((kind) => {
    const of = all.filter(({ item }) => (item.answer === 'figure') === (kind === 'figures'));
    if (of.length === 0) return [];
    const [rows, bands]: [GridRow[], Map<string, string>] = [[], new Map()];
    let domain = '';
    for (const { item, question } of of) {
      if (item.domain !== domain && item.domain !== '') {
        const id = `domain ${String(rows.length)}`;
        rows.push({ id, kind: 'band' });
        bands.set(id, item.domain);
      }
      domain = item.domain;
      rows.push({ id: question.questionId, kind: 'row' });
    }
    return [{ kind, columns: columnsOf(kind, year), rows, bands, asked: new Map(of.map((one) => [one.question.questionId, one])) }];
  });
}

const gridKinds: Partial<Record<FormColumnId, 'number' | 'day'>> = { numerator: 'number', denominator: 'number', value: 'number', upperValue: 'number', happenedOn: 'day' };

const mostOf = (id: FormColumnId): number | undefined => (id === 'conclusion' ? Math.min(answerFields.happened.most, answerFields.level.most) : id in answerFields ? answerFields[id as AnswerField].most : undefined);

/**
 * What may be chosen in a cell; null where one types.
 *
 * @example choicesIn(asked, 'conclusion') // ['是', '否']
 */
export function choicesIn({ item: { answer } }: AskedQuestion, id: FormColumnId): readonly string[] | null {
  if (id === 'missing') return answer === 'figure' ? missingChoices : missingChoices.slice(0, -1);
  return id === 'conclusion' && answer !== 'figure' ? conclusionChoices[answer] : null;
}

/**
 * The sheet for the grid. While the form may not be filled in, every cell is closed.
 *
 * @example openGrid(shapeOf(plan, true), textsOf(plan, answers, lastYear))
 */
export function shapeOf({ columns, rows, asked }: SheetPlan, isOpen: boolean): GridShape {
  const gridColumns = columns.map(({ id }): GridColumn => {
    const most = mostOf(id);
    const width = most === undefined ? {} : { most };
    if (id === 'missing') return { id, kind: 'choice', choices: missingChoices, ...width };
    return id === 'conclusion' ? { id, kind: 'choice', choices: [...conclusionChoices['yes-no'], ...conclusionChoices.judgement], ...width } : { id, kind: gridKinds[id] ?? 'text', ...width };
  });
  const open = isOpen ? new Map([...asked].map(([questionId, one]) => [questionId, new Set(columns.flatMap(({ id }) => (fieldOf(one, id) === null ? [] : [id as string])))])) : new Map<string, ReadonlySet<string>>();
  return { rows, columns: gridColumns, open, frozenColumns: 2 };
}

function printedTexts(one: AskedQuestion, columns: readonly SheetColumn[], lastYear: ReadonlyMap<string, string>): Record<string, string> {
  const { item, question } = one;
  const printed: Partial<Record<FormColumnId, string>> = {
    number: question.number, name: rowName(one), unit: unitWord(item.definition.unit), period: periodWord(item.period), lastYear: lastYear.get(question.questionId) ?? '', promise: promiseWords(item).join('\n'),
  };
  return Object.fromEntries(columns.flatMap(({ id }) => (printed[id] === undefined ? [] : [[id, printed[id]]])));
}

/**
 * What stands in a sheet: what is printed, and what is stored.
 *
 * @example textsOf(plan, answers, lastYear).get('some-rate||')?.value // '93.6'
 */
export function textsOf({ columns, rows, asked, bands }: SheetPlan, answers: Answers, lastYear: ReadonlyMap<string, string>): GridTexts {
  return new Map(rows.map(({ id }): [string, Record<string, string>] => {
    const one = asked.get(id);
    if (!one) return [id, { name: bands.get(id) ?? '' }];
    const { texts } = answerTo(answers, id);
    const filled = columns.flatMap((column): [string, string][] => {
      const field = fieldOf(one, column.id);
      return field === null || (texts[field] ?? '') === '' ? [] : [[column.id, texts[field] ?? '']];
    });
    return [id, { ...printedTexts(one, columns, lastYear), ...Object.fromEntries(filled) }];
  }));
}

/**
 * Which column of its sheet a field of a question stands in; null where it has none.
 *
 * @example columnOf(asked, 'level') // 'conclusion'
 */
export const columnOf = (asked: AskedQuestion, field: AnswerField): FormColumnId | null =>
  (['conclusion', field] as const).find((id) => fieldOf(asked, id as FormColumnId) === field) as FormColumnId | undefined ?? null;

/**
 * What an empty cell of a count says: what is counted there.
 *
 * @example countNameIn(asked, 'numerator') // '年内活产数'
 */
export const countNameIn = ({ item }: AskedQuestion, id: FormColumnId): string => (id === 'numerator' || id === 'denominator' ? (countsOf(item)?.[id] ?? '') : '');
