import { lookOf, rangeText, type CellRange, type Sheet, type SheetFormula } from '#documents';
import type { Form } from '../forms/form.ts';
import { missingMeanings, sheetWords } from './form-columns.ts';
import { stateWords } from './row-state.ts';
import { stampOf } from './sheet-head.ts';
import { finishSheet, layLine, startSheet, type LaidCell } from './sheet-laying.ts';
import { dayWord, stampsOf, standingOf, type FormWorkbookRequest } from './workbook-request.ts';

/** How many rows are asked, have an answer, say why they have none, are open and want a look, as formulas over the columns 核对. */
export type CountedStates = { readonly asked: number; readonly done: SheetFormula; readonly said: SheetFormula; readonly open: SheetFormula; readonly doubted: SheetFormula };

/**
 * Counts the rows of sheets by what their column 核对 says.
 *
 * @example countedStates([{ sheet: '指标数据', states, shown: ['待填'] }]).open.shown // 1
 */
export function countedStates(sheets: readonly { readonly sheet: string; readonly states: CellRange; readonly shown: readonly string[] }[]): CountedStates {
  const all = sheets.flatMap(({ shown }) => shown);
  const begins = (word: string): SheetFormula => ({
    formula: sheets.map(({ sheet, states }) => `SUMPRODUCT((LEFT('${sheet}'!${rangeText(states)},${String(word.length)})="${word}")*1)`).join('+') || '0', shown: all.filter((state) => state.startsWith(word)).length,
  });
  const [done, said, open] = [begins(stateWords.done), begins(stateWords.said), begins('待')];
  return { asked: all.length, done, said, open, doubted: { formula: `${String(all.length)}-(${done.formula})-(${said.formula})-(${open.formula})`, shown: all.length - Number(done.shown) - Number(said.shown) - Number(open.shown) } };
}

const widths = [5, 15, 16, 16, 16, 16] as const;

/** Which rows stand under an indicator: 分性别、分城乡. */
function partsWord(form: Form): string {
  const parts = [...new Set(form.items.flatMap(({ questions }) => questions.flatMap(({ groups, subUnit }) => [...groups, ...(subUnit === null ? [] : ['各乡镇、单位'])])))];
  return parts.length === 0 ? '' : `（含其中：${parts.slice(0, 8).join('、')}${parts.length > 8 ? '等' : ''}各行）`;
}

/** How to fill in, in six sentences. */
const steps = (hasConclusions: boolean): readonly string[] => [
  '只填浅黄色的格子，每一项填在它自己那一行；别的格子锁着，不用动。',
  '有“分子数”“分母数”的，把这两个填上就行，“本年数”可以空着，由系统计算；自己填了也可以，系统会核对。',
  '没有数的，不要空着，也不要写 0：在“缺失原因”里选一个（见下面第三部分），“未收集”“拒报”还要写“缺失说明”。',
  '数字按左边印的“计量单位”和“统计期”填，不写单位；比上年变化大的、超过 100% 的、检查了却一例没有的，在“说明”里写一句原因；用的口径与印的不同，也写在“说明”里。',
  hasConclusions ? `“${sheetWords.conclusions}”一页没有数字：按今年的情况选结论，写佐证（文件名、文号）；问完成没有的还要写日期（如 2024-3-31）。序号与“${sheetWords.figures}”一页接着排，所以各页的序号不连续。` : '指标名称里写着“其中：”的，填的是其中这一部分，不是全部。',
  `看“核对”一列就知道填好没有；不明白指标是什么意思，把鼠标停在粗体的指标名称上，或点序号看“${sheetWords.definitions}”。`,
];

/**
 * The first sheet: who asks for what and until when, how to fill it in, what colours mean, how much is done, and what happens next.
 *
 * @example guideSheet(request, counted, true).name // '填报说明'
 */
export function guideSheet(request: FormWorkbookRequest, counted: CountedStates, hasConclusions: boolean): Sheet {
  const { round: { title, year, dueOn, header }, unitName, askedBy, contact, on } = request;
  const stamp = stampOf(request);
  const laid = startSheet(widths);
  const last = laid.widths.length;
  const line = (cells: readonly LaidCell[], height?: number): number => layLine(laid, stamp, cells, height);
  const head = (content: string): number => line([{ column: 2, look: lookOf('line', { strong: true }), content, to: last }], 26);
  const pair = (word: string, content: string): number => line([{ column: 2, look: lookOf('body', { strong: true }), content: word, to: 3 }, { column: 4, look: lookOf('body'), content, to: last }]);
  line([{ column: 2, look: lookOf('title', { align: 'centre' }), content: title, to: last }], 34);
  line([{ column: 2, look: lookOf('title', { align: 'centre' }), content: sheetWords.guide, to: last }], 28);
  line([{ column: 2, look: lookOf('stamp'), content: stampsOf(request).join('　'), to: last }]);
  const standing = standingOf(header, on);
  if (standing !== '') line([{ column: 2, look: lookOf('stamp'), content: standing, to: last }]);
  pair('填报单位', unitName);
  pair('谁在收集', askedBy);
  pair('收集什么', `${String(year)}年度本单位负责的 ${String(request.form.items.length)} 个指标，共 ${String(counted.asked)} 行${partsWord(request.form)}，用于监测妇女儿童发展规划。`);
  pair('什么时候交', `${dayWord(dueOn)}前`);
  pair('有问题找谁', contact);
  head('一、怎么填');
  steps(hasConclusions).forEach((text, at) => line([{ column: 2, look: lookOf('line', { align: 'centre' }), content: at + 1 }, { column: 3, look: lookOf('line'), content: text, to: last }]));
  head('二、颜色是什么意思');
  const colours = [['填这里', lookOf('body', { align: 'centre', use: 'open' }), '浅黄：请填'], ['不填', lookOf('body', { align: 'centre', use: 'closed' }), '灰色：这一行没有这一项，不填'], ['印好的', lookOf('body', { align: 'centre' }), '白色：印好的，不用改；改了系统会认出来']] as const;
  for (const [content, look, says] of colours) line([{ column: 2, look, content, to: 3 }, { column: 4, look: lookOf('line'), content: says, to: last }]);
  line([{ column: 2, look: lookOf('body', { align: 'centre' }), content: '核对', to: 3 }, { column: 4, look: lookOf('line'), content: '“核对”一列：“待填”是还没填（要填的格子也变成深黄），绿字“已填”“已注明缺失”是好了，红底是要再看一看（例如本年数不等于分子÷分母）', to: last }]);
  head('三、缺失原因选哪一个');
  for (const [reason, meaning] of missingMeanings) line([{ column: 2, look: lookOf('body', { align: 'centre' }), content: reason, to: 3 }, { column: 4, look: lookOf('line'), content: meaning, to: last }]);
  head('四、填了多少');
  line(['应填', '有数（结论）', '注明缺失', '待填', '要核对'].map((content, at) => ({ column: at + 3, look: lookOf('head', { align: 'centre' }), content })));
  line([counted.asked, counted.done, counted.said, counted.open, counted.doubted].map((content, at) => ({ column: at + 3, look: lookOf('body', { align: 'centre', strong: true }), content })), 26);
  head('五、填完以后');
  const next = ['“待填”是 0、“要核对”都看过了，保存这个文件（xlsx、xls、et 都可以，请不要改成图片或 PDF）。', `打印“${sheetWords.signature}”，负责人签字、盖单位公章，扫描或拍照（数据页随文件发回，不必盖章）。`, `把这个文件和扫描件一起发回：${contact}。`, '收到后系统逐行核对：有问题的会列出在哪个表、哪个格子，请您改；没有问题的，由统计部门审核入库。'];
  next.forEach((text, at) => line([{ column: 2, look: lookOf('line', { align: 'centre' }), content: at + 1 }, { column: 3, look: lookOf('line'), content: text, to: last }]));
  line([{ column: 2, look: lookOf('note'), content: '请在这个文件里填，不要另建新表。行挪了位置、表改了名字都不要紧，系统认得；没有给您的指标请不要自己加行，有要补充的写在相近一行的“备注”里；字多看不全的，把行拉高。', to: last }]);
  return finishSheet(laid, { name: sheetWords.guide, orientation: 'portrait', frozen: { rows: 0, columns: 0 }, titleRows: null, header: { left: stampsOf(request).join('　'), right: unitName }, rules: [], conditions: [], onePage: true });
}
