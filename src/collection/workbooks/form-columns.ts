import type { AnswerField } from '../forms/answer.ts';

/** What a column of a workbook holds beside the fields of answers: what is printed for the reader, a hint that is worked out, and a conclusion (是否 or 评价, by its question). */
export type FormColumnId = AnswerField | 'number' | 'name' | 'unit' | 'period' | 'lastYear' | 'numeratorName' | 'denominatorName' | 'promise' | 'state' | 'conclusion';

/** A column: how its heading begins, its width in digits, and what is said to who stands in one of its cells ('' where nothing is typed). */
export type FormColumn = { readonly id: FormColumnId; readonly heading: string; readonly width: number; readonly align: 'left' | 'centre' | 'right'; readonly hint: string };

const column = (id: FormColumnId, heading: string, width: number, align: FormColumn['align'] = 'left', hint = ''): FormColumn => ({ id, heading, width, align, hint });

const reasonHint = '没有数时从右边的小箭头里选一个，各是什么意思见“填报说明”。一例也没有发生的选“未发生”（就是 0）。有数就空着。';
const noteHint = '选了“未收集”“拒报”的必须在这里写一句：为什么没有、哪里有、什么时候能有。合计一行写了的，“其中：”各行不必再写。';

/** The columns of the sheet of figures, after the unseen one of codes. */
export const figureColumns: readonly FormColumn[] = [
  column('number', '序号', 6, 'centre'),
  column('name', '指标名称', 20),
  column('unit', '计量单位', 7, 'centre'),
  column('period', '统计期', 10, 'centre'),
  column('lastYear', '上年数', 9, 'centre'),
  column('numeratorName', '分子指什么', 11),
  column('numerator', '分子数', 8.5, 'right', '只填数字，不写单位。填了分子数和分母数，“本年数”可以空着，由系统计算。'),
  column('denominatorName', '分母指什么', 11),
  column('denominator', '分母数', 8.5, 'right', '只填数字，不写单位。填了分子数和分母数，“本年数”可以空着，由系统计算。'),
  column('value', '本年数', 9.5, 'right', '按左边的计量单位填数字，不写单位。有分子、分母的可以空着，由系统计算。'),
  column('state', '核对', 11, 'centre'),
  column('missing', '缺失原因', 8, 'centre', reasonHint),
  column('missingNote', '缺失说明', 12, 'left', noteHint),
  column('upperValue', '上级反馈数', 8, 'right', '上级部门反馈给您的同一个数，与本年数不同也照填；没有就空着。'),
  column('explanation', '说明', 14, 'left', '与上年差得多、超过100%、检查了却一例也没有的，在这里写一句原因。'),
  column('note', '备注', 9, 'left', '别的要说的话，可以不填。'),
];

/** The columns of the sheet of conclusions, after the unseen one of codes. */
export const conclusionColumns: readonly FormColumn[] = [
  column('number', '序号', 6, 'centre'),
  column('name', '事项', 21),
  column('promise', '规划里的要求', 30),
  column('conclusion', '结论', 11, 'centre', '从右边的小箭头里选一个。说的是今年到了哪一步，与离期限还有几年无关。'),
  column('happenedOn', '日期', 11.5, 'centre', '完成、建立或发生的那一天，写成 2024-3-31 的样子。'),
  column('evidence', '佐证', 22, 'left', '凭什么这样说：文件名、文号、验收单、调查报告。'),
  column('state', '核对', 11, 'centre'),
  column('missing', '缺失原因', 8.5, 'centre', '现在还不能回答的，从右边的小箭头里选一个；回答了就空着。'),
  column('missingNote', '缺失说明', 12, 'left', noteHint),
  column('explanation', '说明', 11, 'left', '有疑问的，在这里写一句。'),
  column('note', '备注', 7.5, 'left', '别的要说的话，可以不填。'),
];

/** Where a column stands on its sheet; the unseen codes are the first. @example placeOf(figureColumns, 'name') // 3 */
export const placeOf = (columns: readonly FormColumn[], id: FormColumnId): number => columns.findIndex((one) => one.id === id) + 2;

/** The names of the sheets as they are written. */
export const sheetWords = { guide: '填报说明', figures: '指标数据', conclusions: '完成情况和评价', definitions: '指标解释', signature: '签字盖章页' } as const;

/** Who signs a form: the fields of its last page, in its order. */
export const signatureWords = { unitLeader: '单位负责人', statisticsLeader: '统计负责人', filledBy: '填表人', phone: '联系电话', sentOn: '报出日期' } as const;

/** One of the fields of the page of signatures. */
export type SignatureField = keyof typeof signatureWords;

/** The fields of the page of signatures in their order. */
export const signatureFields = Object.keys(signatureWords) as readonly SignatureField[];

/** Reasons a unit may choose for a figure that is not there; the last is a true zero. */
export const missingChoices: readonly string[] = ['未收集', '不适用', '未到期', '拒报', '未发生'];

/** What each of them means, for whoever fills in. */
export const missingMeanings: readonly (readonly [reason: string, meaning: string])[] = [
  ['未收集', '本单位没有这项统计，或应由别的单位提供；在“缺失说明”里写应找谁、什么时候能有'], ['不适用', '本级没有这件事（如高等教育、预期寿命），请引用上级数据的填在“上级反馈数”'],
  ['未到期', '还没有到统计的时候（如几年一次的调查，今年不做）'], ['拒报', '有数但不能提供；在“缺失说明”里写依据'], ['未发生', '统计过，今年一例也没有，就是 0'],
];

/** The conclusions that can be chosen: of something done or not, and of what is judged. */
export const conclusionChoices = { 'yes-no': ['是', '否'], judgement: ['达到', '有改善', '变化不明显', '有退步', '未达标'] } as const;
