import { expandNames } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { readSubject } from '../subject.ts';

const level = '(?:合理|适当|一定|较高|稳定)(?:的|水平的)?';
const nounFirst = new RegExp(`^(.{2,50}?)(?:应|要)?(?:保持|占|达到|维持)(?:在)?${level}(比例|比重|水平|数量)$`);
const even = /^(?:保持|维持|促进)(.{2,50}?)的?(比例|比重|数量)的?(?:均衡|平衡|稳定|合理)$/;
const low = /^(.{2,50}?(?:率|比例|比重))(?:继续|持续|始终|总体|基本|长期)*(?:保持|维持|稳定|处于)+(?:在)?(?:全[国省市县区]|国内|国际)?(?:合理(?:区间|水平|范围)|适度水平|低位|较低水平|低水平|较高水平|高位|良好水平|先进水平)$/;
const verbFirst = new RegExp(`^(?:保持|维持)(.{2,50}?)的?${level}(比例|比重|水平|数量)$`);

function read({ segment, context }: Reading): readonly Promised[] | null {
  const found = nounFirst.exec(segment.text) ?? verbFirst.exec(segment.text) ?? even.exec(segment.text);
  const kept = low.exec(segment.text);
  if (kept && context.section === 'goal') {
    const { name, from } = readSubject((kept[1] ?? '').replace(/(?:继续|持续|基本|总体)+$/, ''), context);
    return expandNames(name, context.knows).map((indicator) => promised({ kind: 'trend', indicator, direction: 'hold', from, to: segment.text.length, deadline: context.deadline, confidence: 0.7 }));
  }
  if (!found || context.section === 'clause' || (context.section !== 'goal' && /水平$|一定/.test(found[0]))) return null;
  const subject = readSubject(found[1] ?? '', context);
  return expandNames(subject.name.endsWith(found[2] ?? '') ? subject.name : `${subject.name}${found[2] ?? ''}`, context.knows).map((indicator) => promised({
    kind: 'trend', indicator, direction: 'hold', from: subject.from, to: segment.text.length, deadline: context.deadline, confidence: 0.7,
  }));
}

/** 保持合理比例: to be held, without saying at what figure. */
export const held: Phrase = {
  id: 'held',
  title: '保持合理比例',
  needs: 'no-figure',
  hint: /保持|占|达到|维持/,
  source: '中国妇女发展纲要 2021–2030, 参与决策和管理',
  examples: [{ text: '女党员保持合理比例。', targets: [{ indicator: '女党员比例', kind: 'trend', direction: 'hold' }] }],
  read,
};
