import type { Block, DocumentTree } from '#documents';
import { reminderKindWords, type ReminderKind } from '#collection';
import { annex, cell, columns, headRow, mainSection, paragraph, table } from '../reports/blocks.ts';
import { countCell, dayText, roundStamps } from './round-words.ts';

/** Who writes: the office in full, and as its number begins (妇儿工委办). */
export type LetterIssuer = { readonly name: string; readonly numberWord: string };

/** What a letter to one unit says; all of it as it was on the day it was made. */
export type ReminderLetter = {
  readonly kind: Exclude<ReminderKind, 'circular'>;
  readonly issuer: LetterIssuer;
  readonly unit: string;
  readonly round: string;
  readonly reportingYear: number;
  readonly madeOn: string;
  readonly dueOn: string | null;
  /** Days to the due day from the day of the letter; negative: so many days late. */
  readonly daysLeft: number | null;
  readonly lateUntil: string;
  /** Letters before this one, oldest first. */
  readonly earlier: readonly { readonly kind: ReminderKind; readonly madeOn: string }[];
  readonly state: string;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly unexplained: number;
  readonly returnReason: string | null;
  readonly open: readonly { readonly number: string; readonly name: string; readonly what: string }[];
  readonly isDemo: boolean;
};

const titles: Readonly<Record<ReminderLetter['kind'], (year: string) => readonly string[]>> = {
  hint: (year) => [`关于按时报送${year}`, '妇女儿童发展规划监测数据的提示函'],
  urging: (year) => [`关于催报${year}`, '妇女儿童发展规划监测数据的函'],
  'second-urging': (year) => [`关于再次催报${year}`, '妇女儿童发展规划监测数据的函'],
};

function standing({ kind, dueOn, daysLeft, madeOn }: ReminderLetter): string {
  const due = dueOn === null ? '应报送数据。' : `应于${dayText(dueOn)}前报送数据`;
  if (daysLeft === null) return due;
  if (daysLeft < 0) return `${due}。截至${dayText(madeOn)}，已逾期${String(-daysLeft)}天，${kind === 'second-urging' ? '仍' : '尚'}未完成报送。`;
  return `${due}，${daysLeft === 0 ? '今天到期' : `距期限还有${String(daysLeft)}天`}。`;
}

function progress({ asked, answered, errors, unexplained, state, returnReason, open }: ReminderLetter): string {
  const left = asked - answered;
  const listed = open.length > 0 ? '（见附件）' : '';
  const filled = asked === 0 ? '' : `贵单位应填${String(asked)}项，已填${String(answered)}项${left > 0 ? `，尚有${String(left)}项未填` : ''}${listed}${errors > 0 ? `，${String(errors)}处强制性差错须改正` : ''}${unexplained > 0 ? `，${String(unexplained)}处疑点须说明` : ''}。`;
  const returned = returnReason === null ? '' : `填报表已被退回，理由是：${returnReason.replace(/[。；，\s]+$/u, '')}。`;
  const waiting = state === 'submitted' ? '填报表已提交，尚待单位负责人审核签字。' : '';
  return filled + returned + waiting;
}

function asked({ kind, daysLeft, lateUntil, madeOn, dueOn }: ReminderLetter): string {
  const help = '无数据的请注明原因，有困难的请联系我办。';
  if (kind === 'hint') return `请抓紧核对填报，经单位负责人审核签字后${dueOn === null ? '' : (daysLeft ?? 0) <= 0 ? '于今天' : `于${dayText(dueOn)}前`}报送。${help}`;
  const by = lateUntil > madeOn ? `于${dayText(lateUntil)}（补报截止日）前` : lateUntil === madeOn ? '于今天（补报截止日）' : '立即';
  if (kind === 'urging') return `请抓紧填报，经单位负责人签字后${by}报送。${help}`;
  return `请贵单位分管负责同志督促，经单位负责人审核签字后${by}报送，并书面说明迟报原因。仍未报送的，将予通报，并计入报送情况评分。`;
}

/** The second letter counts those before it; in the first a hint goes without saying. */
function earlierLetters({ kind: own, earlier }: ReminderLetter): string {
  const told = (own === 'second-urging' ? earlier : []).map(({ kind, madeOn }) => `${dayText(madeOn)}发${reminderKindWords[kind]}`);
  return told.length === 0 ? '' : `此前已于${told.join('，')}。`;
}

function openList({ open }: ReminderLetter): readonly Block[] {
  return [table({
    id: 'open', caption: '', columns: columns('c6 c9 l46 c14'), head: headRow(['序号', '表内编号', '填报事项', '情况']), sheet: '未完成事项',
    body: open.map(({ number, name, what }, at) => [countCell(at + 1), cell(number, { align: 'centre' }), cell(name), cell(what, { align: 'centre' })].map((one, column) => (column === 0 ? { ...one, align: 'centre' as const } : one))),
  })];
}

/**
 * A letter that reminds a unit of its form, in the form of an official letter (信函格式, GB/T 9704-2012, 10.1): what is due, how far it is, what is asked; what is not filled in is listed by
 * number and name in an annex. The number is left to be filled in. It prints no statistical figures.
 *
 * @example reminderLetter(letter).title // ['关于催报2025年度', '妇女儿童发展规划监测数据的函']
 */
export function reminderLetter(letter: ReminderLetter): DocumentTree {
  const { kind, issuer, unit, round, reportingYear, madeOn, open, isDemo } = letter;
  const body = [
    { kind: 'paragraph' as const, id: 'address', role: 'address' as const, runs: [{ text: `${unit}：` }] },
    paragraph('standing', `按照“${round}”的安排，贵单位${standing(letter)}${earlierLetters(letter)}`),
    ...(progress(letter) === '' ? [] : [paragraph('progress', progress(letter))]),
    paragraph('asked', asked(letter)),
    paragraph('closing', kind === 'hint' ? '特此提示。' : '特此函告。'),
  ];
  return {
    title: titles[kind](`${String(reportingYear)}年度`), subtitle: '', issuer: issuer.name, date: dayText(madeOn), stamps: roundStamps({ isDemo, hasFigures: false }), contents: false,
    letterhead: { mark: issuer.name, number: `${issuer.numberWord}函〔${madeOn.slice(0, 4)}〕　　号` },
    sections: [mainSection('main', body), ...(open.length === 0 ? [] : [annex('open-list', '未完成的填报事项', 'portrait', openList(letter))])],
    sources: {}, properties: { 文件种类: reminderKindWords[kind], 单位: unit, 填报轮次: round }, carried: null, dated: madeOn,
  };
}
