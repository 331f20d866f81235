import { splitList } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { readSubject } from '../subject.ts';

const limit = /^(.*?)(?:并|且|一般|原则上|应当?|要|总体|基本|均|都|将|争取|力争)*(不低于|不少于|不高于|不晚于|不早于|高于|优于|好于|超过|低于|快于|接近或达到|达到或接近|达到或超过|达到|接近|进入)(?!\d)([^，]{3,30})$/;
const fitting = /^(.+?)(?:与|和)([^，]{2,30}?)(?:基本|大体|保持)?(?:相适应|相匹配|相当|相协调|同步(?:增长|提高|发展)?|持平)$/;
const measured = /(?:比例|比重|占比|率|收入|报酬|年限|水平|人数|时间|厕位|标准|经费|投入|数量|寿命|指标|增长|增速|增幅|幅度|支出|强度)/;
const yardstick = /(?:比例|比重|占比|率|平均水平|水平|平均值|均值|时间|需求|收入|标准|目标|平均|增长|增速|幅度|行列|平均数|居民|男性|女性|时期|上年|往年)$/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section === 'clause') return null;
  const fit = fitting.exec(segment.text);
  const found = fit ?? limit.exec(segment.text);
  if (!found) return null;
  const verb = found[2] ?? '';
  const reference = (fit ? fit[2] : found[3]) ?? '';
  const subject = readSubject(found[1] ?? '', context);
  const grows = fit && /(?:增长|增速|增幅)$/.exec(found[1] ?? '')?.[0];
  const own = subject.name === '' && context.namesAreNear && context.names.length === 1 ? (context.names[0] ?? '') : subject.name;
  const name = `${own}${grows && !subject.name.endsWith(grows) ? grows : ''}`.replace(/标准化建设$/, '').replace(/^保证/, '');
  if (!measured.test(name) || !yardstick.test(reference) || (!fit && /达到|接近|进入/.test(verb) && !/水平|均值|平均|行列/.test(reference)) || reference.endsWith('标准') && !name.endsWith('标准')) return null;
  const bound = fit || verb === '进入' ? null : /达到|接近/.test(verb) ? 'reach' : /不低|不少|不早|^高于|优于|好于|^超过|快于/.test(verb) ? 'at-least' : 'at-most';
  return namesOf(name).map((indicator) => promised({
    kind: 'relative', indicator, reference: reference.replace(/^(?:其|本(?!单位|级|地))/, ''), from: subject.from, to: segment.text.length,
    bound, strict: !fit && /^(?:高于|优于|好于|超过|低于|快于)$/.test(verb), deadline: context.deadline, confidence: fit ? 0.85 : 0.9,
  }));
}

/** 孕产妇死亡率、婴儿死亡率等主要健康指标: the items named are the indicators. */
function namesOf(name: string): string[] {
  const listed = /^(.+?)等[^等]{0,10}指标$/.exec(name)?.[1];
  const items = listed === undefined ? [] : splitList(listed);
  return items.length > 0 && items.every((item) => measured.test(item)) ? items : [name];
}
/** 不低于党员总数中女性比例, 与女职工比例相适应, 高于全国平均水平: measured by another indicator. */
export const comparison: Phrase = {
  id: 'comparison',
  title: '以另一指标为准',
  needs: 'no-figure',
  hint: /[低少高晚早优好快]于|超过|达到|接近|进入|相适应|相匹配|相当|相协调|同步|持平/,
  source: 'practice.md 4.2 相对',
  examples: [
    { text: '女党员代表比例一般不低于党员总数中女性比例。', targets: [{ indicator: '女党员代表比例', kind: 'relative', bound: 'at-least', reference: '党员总数中女性比例' }] },
    { text: '职工代表大会中女性比例与女职工比例相适应。', targets: [{ indicator: '职工代表大会中女性比例', kind: 'relative', reference: '女职工比例', bound: null }] },
    { text: '妇女人均预期寿命高于全国平均水平。', targets: [{ indicator: '妇女人均预期寿命', kind: 'relative', reference: '全国平均水平', strict: true }] },
  ],
  read,
};
