import type { TargetDirection } from '../../tree.ts';
import { isMeasurable } from '../measurable.ts';
import { expandNames, splitList } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { completeName } from '../complete-name.ts';
import { readSubject } from '../subject.ts';
import { adverb, down, hold, up } from '../vocabulary.ts';

const verbFirst = new RegExp(`^(?:${adverb}|着力|促进|推动|预防和|预防|巩固和|和)*(${up}|${down}|${hold}|合理控制|严格控制|有效控制|控制)(?:和(?:${up}|${down}))?(?!到|至|在|了)(.{2,60})$`);
const nounFirst = new RegExp(`^(.{2,60}?)(?:${adverb}|呈|有|要|应|将|实现|力争实现)*(${up}|${down}|${hold}|控制|优化)(?:和(?:${up}|${down}))?(?:趋势|状态|稳定)?$`);
/** 增加校外活动场所: more of what can be counted. */
const more = /(?:场所|设施|学位|机构|场地|品种|名额|编制)$/;
/** 支持脱贫妇女增加收入, 在服务行业提高决策层中的女性比例: whose measure it is stands before the verb. */
const whose = new RegExp(`^(?:促进|支持|鼓励|引导|帮助|推动|督促|在)(.{2,24}?)(?:${adverb}|稳定)*(提高|提升|增加|降低|减少|缩短|延长)(?!到|至|在|了)(.{2,24})$`);
const verbLast = new RegExp(`(?:${up}|${down}|${hold}|控制|优化)(?:趋势|状态|稳定)?$`);
const termly = /逐届/;

function directionOf(verb: string): TargetDirection | null {
  if (new RegExp(`^${up}$`).test(verb)) return 'up';
  if (new RegExp(`^${down}$`).test(verb)) return 'down';
  return new RegExp(`^${hold}$`).test(verb) ? 'hold' : null;
}

/** 高水平的X, 合理的X比例: what kind of level is to be held belongs to the verb. */
const kindOfLevel = /^(?:在?较?高水平的?|在?合理(?:的|水平的)?|较高的?|适当的?|一定的?|高水平的?)/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section === 'clause') return null;
  const text = segment.text.replace(/^(?:其中|并|且|同时|以及|和)/, '');
  const shift = segment.text.length - text.length;
  const first = verbFirst.exec(text);
  const found = first ? { verb: first[1] ?? '', noun: first[2] ?? '' } : (nounOf(text) ?? helpedOf(text));
  if (!found) return null;
  const subject = readSubject(found.noun.replace(kindOfLevel, '').replace(/在现有(?:水平|数量)?的?基础上$/, ''), context);
  const direction = directionOf(found.verb);
  const name = completeName(subject.name.replace(/^(?:和|对)/, '').replace(/(?<=[^，]{2})的?发生$/, '').replace(/的?(?:次数|数量)$/, (end) => end.replace('的', '')), context);
  if (name.length < 2 || (/(?:事故|案件|伤害|死亡|残疾|病例|犯罪|辍学|失学|溺水)$/.test(name) && /控制|遏制|好转|改善/.test(found.verb)) || /上升趋势|增长势头/.test(found.noun) || /差距|差异/.test(name)) return null;
  const isMore = context.section === 'goal' && found.verb === '增加' && more.test(name);
  const names = isMore ? [name] : isMeasurable(name, context.section) ? (/(?:水平|程度)$/.test(name) ? [name] : expandNames(name, context.knows)) : splitList(name);
  const measured = isMore ? names : names.filter((one) => isMeasurable(one, context.section));
  if (measured.length === 0 || (measured.length < names.length && /等/.test(name))) return null;
  const others = context.section === 'goal' ? names.filter((one) => !measured.includes(one)) : [];
  const soft = others.map((indicator) => promised({ kind: 'qualitative', indicator, from: shift, to: segment.text.length, deadline: subject.deadline ?? context.deadline, confidence: 0.6 }));
  const moved = measured.map((indicator) => promised({
    kind: 'trend', indicator, direction, from: shift, to: segment.text.length, deadline: subject.deadline ?? context.deadline,
    every: termly.test(segment.text) ? 'term' : null, per: subject.per === 'day' ? 'day' : null, confidence: indicator.endsWith('水平') ? 0.6 : 0.85,
  }));
  return [...moved, ...soft];
}

function helpedOf(text: string): { verb: string; noun: string } | null {
  const found = whose.exec(text);
  return found ? { noun: `${found[1] ?? ''}${found[3] ?? ''}`, verb: found[2] ?? '' } : null;
}

function nounOf(text: string): { verb: string; noun: string } | null {
  const found = verbLast.test(text.slice(-8)) ? nounFirst.exec(text) : null;
  return found ? { noun: found[1] ?? '', verb: found[2] ?? '' } : null;
}

/** 提高参保率, 参保率逐步提高, 女代表比例逐届提高: a measured thing that is to move, without a figure. */
export const trend: Phrase = {
  id: 'trend',
  title: '没有数值的升降',
  needs: 'no-figure',
  hint: /[趋均衡善转高升加长大强降少轻缓短减缩制落持定固优多]|提供/,
  source: 'practice.md 4.2 逐步/逐届提高',
  examples: [
    { text: '逐步提高生育保险参保率。', section: 'measure', targets: [{ indicator: '生育保险参保率', kind: 'trend', direction: 'up', value: null }] },
    { text: '女代表比例逐届提高。', targets: [{ indicator: '女代表比例', kind: 'trend', direction: 'up', every: 'term' }] },
    { text: '儿童溺水死亡率明显下降。', targets: [{ indicator: '儿童溺水死亡率', direction: 'down' }] },
    { text: '提高妇女失业保险和工伤保险参保人数。', targets: [{ indicator: '妇女失业保险参保人数' }, { indicator: '妇女工伤保险参保人数' }] },
    { text: '合理控制剖宫产率。', targets: [{ indicator: '剖宫产率', kind: 'trend', direction: null }] },
    { text: '提高工作效率。', section: 'measure', targets: [] },
  ],
  read,
};
