import { lookOf, rangeText, type CellRange, type Sheet, type SheetFormula } from '#documents';
import { sheetWords } from './form-columns.ts';
import { stampOf } from './sheet-head.ts';
import { finishSheet, layLine, startSheet, type LaidCell } from './sheet-laying.ts';
import { dayWord, stampsOf, standingOf, type FormWorkbookRequest } from './workbook-request.ts';

/** How many rows are asked, done, open and want a look, as formulas over the columns 核对. */
export type CountedStates = { readonly asked: number; readonly done: SheetFormula; readonly open: SheetFormula; readonly doubted: SheetFormula };

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
  const [done, open] = [begins('已填'), begins('待')];
  return { asked: all.length, done, open, doubted: { formula: `${String(all.length)}-(${done.formula})-(${open.formula})`, shown: all.length - Number(done.shown) - Number(open.shown) } };
}

const widths = [5, 15, 16, 16, 16, 16] as const;

/** How to fill in, in six sentences. */
const steps = (hasConclusions: boolean): readonly string[] => [
  '只填浅黄色的格子，每一项填在它自己那一行；别的格子锁着，不用动。',
  '有“分子数”“分母数”的，把这两个填上就行，“本年数”可以空着，由系统计算；自己填了也可以，系统会核对。',
  '没有数的，不要空着，也不要写 0：在“缺失原因”里选一个。真的一例也没有发生的，选“未发生”，那就是 0。',
  '数字按左边印的“计量单位”和“统计期”填，不写单位；比上年变化大的、超过 100% 的、检查了却一例没有的，在“说明”里写一句原因。',
  hasConclusions ? `“${sheetWords.conclusions}”一页没有数字：选结论，写日期（如 2024-3-31）和佐证（文件名、文号）。` : '指标名称里写着“其中：”的，填的是其中这一部分，不是全部。',
  `看“核对”一列就知道填好没有；不明白指标是什么意思，把鼠标停在指标名称上，或点序号看“${sheetWords.definitions}”。`,
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
  pair('收集什么', `${String(year)}年度本单位负责的 ${String(request.form.items.length)} 个指标，共 ${String(counted.asked)} 行（含分性别、分城乡、分乡镇的各行），用于监测妇女儿童发展规划。`);
  pair('什么时候交', `${dayWord(dueOn)}前`);
  pair('有问题找谁', contact);
  head('一、怎么填');
  steps(hasConclusions).forEach((text, at) => line([{ column: 2, look: lookOf('line', { align: 'centre' }), content: at + 1 }, { column: 3, look: lookOf('line'), content: text, to: last }]));
  head('二、颜色是什么意思');
  const colours = [['填这里', lookOf('body', { align: 'centre', use: 'open' }), '浅黄：请填'], ['不填', lookOf('body', { align: 'centre', use: 'closed' }), '灰色：这一行没有这一项，不填'], ['印好的', lookOf('body', { align: 'centre' }), '白色：印好的，不用改；改了系统会认出来']] as const;
  for (const [content, look, says] of colours) line([{ column: 2, look, content, to: 3 }, { column: 4, look: lookOf('line'), content: says, to: last }]);
  line([{ column: 2, look: lookOf('body', { align: 'centre' }), content: '核对', to: 3 }, { column: 4, look: lookOf('line'), content: '“核对”一列：深黄“待填”是还没填，绿字“已填”是好了，红底是对不上（例如本年数不等于分子÷分母）', to: last }]);
  head('三、填了多少');
  line(['应填', '已填', '待填', '要核对'].map((content, at) => ({ column: at + 3, look: lookOf('head', { align: 'centre' }), content })));
  line([counted.asked, counted.done, counted.open, counted.doubted].map((content, at) => ({ column: at + 3, look: lookOf('body', { align: 'centre', strong: true }), content })), 26);
  head('四、填完以后');
  const next = ['“待填”是 0、“要核对”都看过了，保存这个文件（xlsx、xls、et 都可以，请不要改成图片或 PDF）。', `打印“${sheetWords.signature}”${counted.asked > 0 ? '和数据页' : ''}，负责人签字、盖单位公章，扫描或拍照。`, `把这个文件和扫描件一起发回：${contact}。`, '收到后系统逐行核对：有问题的会列出在哪个表、哪个格子，请您改；没有问题的，由统计部门审核入库。'];
  next.forEach((text, at) => line([{ column: 2, look: lookOf('line', { align: 'centre' }), content: at + 1 }, { column: 3, look: lookOf('line'), content: text, to: last }]));
  line([{ column: 2, look: lookOf('note'), content: '请在这个文件里填，不要另建新表。行挪了位置、表改了名字都不要紧，系统认得；没有给您的指标请不要自己加行，有要补充的写在“备注”里。', to: last }]);
  return finishSheet(laid, { name: sheetWords.guide, orientation: 'portrait', frozen: { rows: 0, columns: 0 }, titleRows: null, header: { left: stampsOf(request).join('　'), right: unitName }, rules: [], conditions: [], onePage: true });
}
