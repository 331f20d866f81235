import { writeSheets } from '#documents';
import { askedIn, type AskedQuestion } from '../forms/form.ts';
import { definitionRowOf, definitionsSheet } from './definitions-sheet.ts';
import { sheetWords } from './form-columns.ts';
import { countedStates, guideSheet } from './guide-sheet.ts';
import { stateOfRow } from './question-row.ts';
import { questionSheet } from './question-sheet.ts';
import { signatureSheet } from './signature-sheet.ts';
import { stampsOf, type FormWorkbookRequest } from './workbook-request.ts';

/**
 * The workbook a unit gets, fills and sends back: a guide, the figures one a row, the conclusions where there are any, what every indicator means, and a page to sign and seal. Unseen codes in its
 * rows and columns let it be read whatever is done to it; what is filled in already stands in it. The same request gives the same bytes.
 *
 * @example (await writeFormWorkbook(request))[0] // 80, the P of a zip
 */
export async function writeFormWorkbook(request: FormWorkbookRequest): Promise<Uint8Array> {
  const { form, round, askedBy, on, formId, unitName } = request;
  const all = askedIn(form);
  const kinds = [['figures', all.filter(({ item }) => item.answer === 'figure')], ['conclusions', all.filter(({ item }) => item.answer !== 'figure')]] as const;
  const laid = kinds.filter(([, asked]) => asked.length > 0).map(([kind, asked]) => ({ kind, asked, ...questionSheet(kind, asked, request, (item) => definitionRowOf(form.items, item)) }));
  const shown = (asked: readonly AskedQuestion[]): readonly string[] => asked.map((one) => stateOfRow(one, request));
  const counted = countedStates(laid.map(({ kind, asked, states }) => ({ sheet: sheetWords[kind], states, shown: shown(asked) })));
  const definitions = definitionsSheet(request, (item) => {
    const found = laid.find(({ kind }) => (kind === 'figures') === (item.answer === 'figure'));
    const row = found?.rows.get(item.questions[0]?.questionId ?? '');
    return found && row !== undefined ? { sheet: sheetWords[found.kind], row } : null;
  });
  const sheets = [guideSheet(request, counted, laid.some(({ kind }) => kind === 'conclusions')), ...laid.map(({ sheet }) => sheet), definitions, signatureSheet(request, counted)];
  const frame = { title: [round.title, unitName], issuer: askedBy, stamps: stampsOf(request), dated: on, properties: { 填报表: formId, 填报单位: unitName, 年度: String(round.year) } };
  return writeSheets(frame, sheets);
}
