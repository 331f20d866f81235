import type { Target } from '../../tree.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import type { Quantity } from '../quantities.ts';
import { opening } from '../vocabulary.ts';

const often: readonly (readonly [RegExp, Target['every'], string | null])[] = [
  [/每(?:一)?(?:学年|年度|年|年内)(?:内)?/, 'year', null],
  [/每届(?:任期)?(?:内|中)?|(?:任期|届)内/, 'term', null],
  [/每(?:个)?学期/, null, '学期'],
  [/每(?:个)?季度|每季/, null, '季度'],
  [/每(?:个)?月/, null, '月'],
  [/每周/, null, '周'],
];
const modal = '(?:应当|应|要|须|需|至少|不少于|确保|原则上|都|均)*';
const verb = '(?:召开|举办|组织开展|组织|开展|听取|研究|进行|接受|参加|安排|评选|走访|培训|轮训|体检|检查|督查|督导|发布|提供|放映|演出|实施|举行|开设|选树|表彰|推出)';
const silent = /^(?:召开|举办|组织开展|组织|开展|进行|安排|举行|实施|开设)$/;
/** 至少召开1次, 开展一次检查: the verb stands right before the number. */
const verbBefore = new RegExp(`^(.*?)${modal}(${verb})${modal}$`);
/** 举办课堂不少于24场: the thing stands between. */
const thingBefore = new RegExp(`^(.*?)(${verb})([^，]{2,24}?)${modal}(?:不少于|至少|达到|达)?$`);
/** 至少集中培训1次: how it is done stands before the verb. */
const manner = /(集中|专题|专项|定期|系统)$/;
const unitWord: Readonly<Record<string, string>> = { 次: '次数', 场: '场数', 期: '期数', 户: '户数', 场次: '场数', 人次: '人次', 名: '数', 个: '数' };

type Happening = { readonly name: string; readonly isMinimum: boolean };

function happeningOf(text: string, head: string, quantity: Quantity): Happening | null {
  const isMinimum = /至少|不少于/.test(head);
  const after = /^的?([^，。；（(]{2,40})/.exec(text.slice(quantity.to))?.[1];
  const direct = verbBefore.exec(head);
  const suffix = unitWord[quantity.unit] ?? '数';
  if (direct) {
    const how = manner.exec((direct[1] ?? '').replace(new RegExp(`${modal}$`), ''))?.[1] ?? '';
    const who = whoOf((direct[1] ?? '').replace(new RegExp(`${modal}${how}$`), ''));
    const word = silent.test(direct[2] ?? '') ? '' : (direct[2] ?? '');
    return { name: `${who}${how}${after === undefined || word !== '' ? word : ''}${after ?? ''}${suffix}`, isMinimum };
  }
  const named = thingBefore.exec(head);
  if (!named) return null;
  const word = named[2] ?? '';
  const thing = (named[3] ?? '').replace(new RegExp(`${modal}$`), '');
  const who = whoOf(named[1] ?? '');
  return { name: word === '评选' ? `${thing}评选${suffix}` : `${who}${silent.test(word) ? '' : word}${thing}${suffix}`, isMinimum };
}

const whoOf = (text: string): string => text.replace(opening, '').replace(/^(?:对|为|给|向|在|就|面向)/, '').replace(/(?:应|要|须|都|均|至少|每年|的)+$/, '').replace(/^[，、]/, '');

function read({ segment, context }: Reading): readonly Promised[] | null {
  const quantity = segment.quantities.find(({ measure, unit }) => measure === 'count' && (/^(?:次|场|期|场次|户|人次|名|个)$/.test(unit)));
  if (!quantity) return null;
  const printed = segment.text.slice(0, quantity.from);
  const rhythm = often.find(([pattern]) => pattern.test(printed));
  if (!rhythm || (!/^(?:次|场|期|场次)$/.test(quantity.unit) && rhythm[1] !== 'year')) return null;
  const head = printed.replace(rhythm[0], '');
  const found = happeningOf(segment.text, `${head}${quantity.bound === 'at-least' ? '不少于' : ''}`, quantity);
  if (!found || found.name.length < 4) return null;
  return [promised({
    kind: 'count', indicator: found.name, from: 0, to: Math.max(quantity.to, segment.text.length), bound: found.isMinimum ? 'at-least' : (quantity.bound ?? 'reach'),
    value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict, every: rhythm[1], per: rhythm[2], deadline: context.deadline, confidence: 0.8,
  })];
}

/** 每年至少召开1次: something to be done so often in a year, a term, a month. */
export const howOften: Phrase = {
  id: 'how-often',
  title: '每年、每届至少多少次',
  source: '组织实施 chapters of provincial plans 2021–2030 (每年至少召开一次全体会议)',
  needs: 'figure',
  hint: /每|届内|任期内/,
  examples: [
    { text: '妇儿工委全体会议每年至少召开1次。', section: 'clause', targets: [{ indicator: '妇儿工委全体会议次数', kind: 'count', bound: 'at-least', value: 1, unit: '次', every: 'year' }] },
    { text: '每年举办家庭教育讲座不少于24场。', section: 'measure', targets: [{ indicator: '家庭教育讲座场数', kind: 'count', bound: 'at-least', value: 24, unit: '场', every: 'year' }] },
    { text: '每年评选“美丽庭院”不少于50户。', targets: [{ indicator: '“美丽庭院”评选户数', value: 50, unit: '户', every: 'year' }] },
    { text: '每届任期内对新任女村官至少集中培训1次。', section: 'measure', targets: [{ indicator: '新任女村官集中培训次数', value: 1, every: 'term', bound: 'at-least' }] },
    { text: '区政府每届任期内至少听取2次规划实施情况汇报。', section: 'clause', targets: [{ indicator: '区政府听取规划实施情况汇报次数', value: 2, every: 'term' }] },
  ],
  read,
};
