import type { Block, Cell, Column, DocumentTree, Section, Table } from '#documents';
import { askedIn, type AskedQuestion, type FormItem } from '../forms/form.ts';
import { conclusionColumns, figureColumns, missingChoices, sheetWords, signatureFields, signatureWords, type FormColumn, type FormColumnId } from './form-columns.ts';
import { fieldOf, isTyped } from './field-of.ts';
import { printedIn, textsOf } from './question-row.ts';
import { countsOf, methodWord, promiseWords, unitWord } from './question-words.ts';
import { dayWord, lawWords, plainDuty, stampsOf, standingOf, type FormWorkbookRequest } from './workbook-request.ts';

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ runs: text === '' ? [] : [{ text }], ...more });
const paragraph = (id: string, role: 'body' | 'note' | 'signature' | 'centred', text: string): Block => ({ kind: 'paragraph', id, role, runs: [{ text }] });

/** Columns a person writes into by hand; the column 核对 needs a program. */
const written = (columns: readonly FormColumn[]): readonly FormColumn[] => columns.filter(({ id }) => id !== 'state');

const headingOf = ({ id, heading }: FormColumn, year: number): string => (id === 'value' ? `${heading}（${String(year)}年）` : id === 'lastYear' ? `${heading}（${String(year - 1)}年）` : heading);

/** The cell of a question: printed, filled in before, or a stroke where nothing is asked. */
function questionCell(asked: AskedQuestion, id: FormColumnId, request: FormWorkbookRequest): Cell {
  const field = fieldOf(asked, id);
  if (field !== null) return cell(textsOf(asked, request)[field] ?? '');
  const isClosed = isTyped(id) || ((id === 'numeratorName' || id === 'denominatorName') && countsOf(asked.item) === null);
  return cell(isClosed ? '' : printedIn(asked, id, request.lastYear), isClosed ? { shade: 'total' } : {});
}

function questionTable(kind: 'figures' | 'conclusions', asked: readonly AskedQuestion[], request: FormWorkbookRequest): Table {
  const columns = written(kind === 'figures' ? figureColumns : conclusionColumns);
  const body: Cell[][] = [];
  let domain = '';
  for (const one of asked) {
    if (one.item.domain !== domain && one.item.domain !== '') body.push([cell(one.item.domain, { columnSpan: columns.length, strong: true, shade: 'group', align: 'left' })]);
    domain = one.item.domain;
    body.push(columns.map(({ id }) => questionCell(one, id, request)));
  }
  const shares: readonly Column[] = columns.map(({ width, align }) => ({ width, align }));
  const note = kind === 'figures' ? `没有数的在“缺失原因”里写一个：${missingChoices.join('、')}（一例也没有发生的写“未发生”，就是0）。灰色的格子不填。有分子、分母的，“本年数”可以空着。` : '结论：写 是 或 否；评价的写 达到、有改善、变化不明显、有退步、未达标。写明日期和佐证。';
  return { kind: 'table', id: kind, caption: '', unit: '', columns: shares, keyColumns: 2, head: [columns.map((column) => cell(headingOf(column, request.round.year)))], body, notes: [[{ text: note }]], small: true, sheet: sheetWords[kind] };
}

function definitionsTable(items: readonly FormItem[]): Table {
  const columns = [['序号', 6], ['指标名称', 18], ['计量单位', 8], ['定义', 30], ['分子', 14], ['分母', 14], ['计算方法', 14], ['数据来源', 14], ['规划原文', 32]] as const;
  const body = items.map((item) => {
    const { definition } = item;
    const counts = countsOf(item);
    return [item.questions[0]?.number ?? '', definition.name.zh, item.answer === 'figure' ? unitWord(definition.unit) : '—', definition.definition, counts?.numerator ?? '', counts?.denominator ?? '', methodWord(item), [definition.sourceDepartment, definition.sourceSystem].filter((word) => word !== '').join('，'), promiseWords(item).join('；')].map((text) => cell(text));
  });
  return { kind: 'table', id: 'definitions', caption: '', unit: '', columns: columns.map(([, width]) => ({ width, align: 'left' })), keyColumns: 2, head: [columns.map(([heading]) => cell(heading))], body, notes: [], small: true, sheet: sheetWords.definitions };
}

const signersTable = (): Table => ({
  kind: 'table', id: 'signers', caption: '', unit: '', columns: [{ width: 20, align: 'left' }, { width: 40, align: 'left' }, { width: 40, align: 'left' }], keyColumns: 1, head: [],
  body: signatureFields.map((field, at) => [cell(signatureWords[field], { strong: true }), cell(''), ...(at === 0 ? [cell('（单位公章）', { rowSpan: signatureFields.length, align: 'centre' })] : [])]), notes: [], small: false, sheet: sheetWords.signature,
});

/**
 * The form of a unit as a document, for those who print it and write by hand, or fill it in Word: what the workbook asks in the same columns, without the one that a program works out; who signs; what
 * every indicator means as an annex. `readFormWorkbook` reads it back through `tablesOfDocument`, by the names of its rows.
 *
 * @example await writeDocx(writeFormDocument(request), new Map())
 */
export function writeFormDocument(request: FormWorkbookRequest): DocumentTree {
  const { form, round: { title, year, dueOn, header }, unitName, askedBy, contact, on } = request;
  const standing = standingOf(header, on);
  const all = askedIn(form);
  const kinds = [['figures', all.filter(({ item }) => item.answer === 'figure')], ['conclusions', all.filter(({ item }) => item.answer !== 'figure')]] as const;
  const corner = [['表　　号', header.number], ['制定机关', header.issuedBy], ['批准文号', header.approval], ['有效期至', header.validUntil === '' ? '' : dayWord(header.validUntil)]].filter(([, text]) => text !== '');
  const tables = kinds.filter(([, asked]) => asked.length > 0).flatMap(([kind, asked]): Block[] => [{ kind: 'heading', id: `heading-${kind}`, level: 1, numbered: true, runs: [{ text: sheetWords[kind] }], tail: [] }, questionTable(kind, asked, request)]);
  const main: Section = {
    id: 'form', title: '', annex: false, orientation: 'landscape',
    blocks: [
      ...corner.map(([word, text], at) => paragraph(`corner-${String(at)}`, 'signature', `${word ?? ''}：${text ?? ''}`)),
      ...(standing === '' ? [] : [paragraph('standing', 'note', standing)]),
      paragraph('law', 'note', standing === '' ? lawWords : plainDuty),
      paragraph('unit', 'body', `填报单位：${unitName}　　年度：${String(year)}年　　请于${dayWord(dueOn)}前填好、签字、盖章，发回：${contact}。`),
      ...tables,
      { kind: 'heading', id: 'heading-signers', level: 1, numbered: true, runs: [{ text: '签字盖章' }], tail: [] }, signersTable(),
    ],
  };
  return {
    title: [title], subtitle: unitName, issuer: askedBy, date: '', stamps: stampsOf(request), contents: false, sections: [main, { id: 'annex', title: sheetWords.definitions, annex: true, orientation: 'landscape', blocks: [definitionsTable(form.items)] }],
    sources: {}, properties: { 填报表: request.formId, 填报单位: unitName, 年度: String(year) }, carried: null, dated: on,
  };
}
