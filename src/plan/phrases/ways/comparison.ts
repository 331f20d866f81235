import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { readSubject } from '../subject.ts';

const limit = /^(.+?)(?:一般|原则上|应当?|总体|均|都)*(不低于|不少于|不高于|不晚于|不早于|高于|优于|超过|低于|达到|接近或达到|接近)(?!\d)([^，\d]{3,30})$/;
const fitting = /^(.+?)与([^，]{2,30}?)(?:基本)?(?:相适应|相匹配|相当|相协调|同步(?:增长|提高)?|大体相当)$/;
const measured = /(?:比例|比重|占比|率|收入|水平|人数|时间|厕位|标准|经费|投入|数量|寿命|指标)/;
const yardstick = /(?:比例|比重|占比|率|平均水平|水平|平均值|均值|时间|需求|收入|标准|目标)$/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (segment.quantities.length > 0) return null;
  const fit = fitting.exec(segment.text);
  const found = fit ?? limit.exec(segment.text);
  if (!found) return null;
  const reference = (fit ? fit[2] : found[3]) ?? '';
  const subject = readSubject(found[1] ?? '', context);
  const name = subject.name.replace(/标准化建设$/, '');
  if (!measured.test(name) || !yardstick.test(reference) || (!fit && /达到|接近/.test(found[2] ?? '') && !/水平|均值|平均/.test(reference))) return null;
  const bound = fit ? null : /不低|不少|不早|高于|优于|超过/.test(found[2] ?? '') ? 'at-least' : /达到|接近/.test(found[2] ?? '') ? 'reach' : 'at-most';
  return [promised({
    kind: 'relative', indicator: name, reference: reference.replace(/^(?:其|本)?(?=[^级地])/, ''), from: subject.from, to: segment.text.length,
    bound, strict: !fit && /^(?:高于|优于|超过|低于)$/.test(found[2] ?? ''), deadline: context.deadline, confidence: fit ? 0.85 : 0.9,
  })];
}

/** 不低于党员总数中女性比例, 与女职工比例相适应, 高于全国平均水平: measured by another indicator. */
export const comparison: Phrase = {
  id: 'comparison',
  title: '以另一指标为准',
  source: 'practice.md 4.2 相对',
  examples: [
    { text: '女党员代表比例一般不低于党员总数中女性比例。', targets: [{ indicator: '女党员代表比例', kind: 'relative', bound: 'at-least', reference: '党员总数中女性比例' }] },
    { text: '职工代表大会中女性比例与女职工比例相适应。', targets: [{ indicator: '职工代表大会中女性比例', kind: 'relative', reference: '女职工比例', bound: null }] },
    { text: '妇女人均预期寿命高于全国平均水平。', targets: [{ indicator: '妇女人均预期寿命', kind: 'relative', reference: '全国平均水平', strict: true }] },
  ],
  read,
};
