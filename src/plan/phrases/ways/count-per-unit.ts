import { expandNames, splitList } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import type { Quantity } from '../quantities.ts';
import type { Segment } from '../sentences.ts';
import { readSubject } from '../subject.ts';
import { thingAfter } from '../thing.ts';

const verb = '(?:办好|办|开办|兴办|确保有|配齐|配备|配有|设立|设有|设置|建设|建立|建成|建好|建有|拥有|明确|确定|安排|选配|聘请|聘用|建|设|配|有|打造|创建|培育|培养|补助|扶持)';
const modal = '(?:应当|应|要|须|都|均|原则上|至少|不少于|确保|力争)';
const lead = new RegExp(`${modal}*${verb}(?:好|齐|了)?(?:至少)?$`);
const inBodyEnd = new RegExp(`(?:中|内|里)${modal}*$`);
/** Leading bodies are part of what is counted: 领导班子女干部. */
const body = /(?:班子|队伍|委员会|大会|成员)$/;
const everyHead = /^(?:每个|每所|每家|每座|每一个?|每|各类|各个?)(?!千|万|百|十|年|天|日|月|届|级|\d)/;

/** Whose number it is: 每个X, X中, or a place the sentence named before. */
function placeOfCount(text: string, context: Reading['context']): { of: string | null; prefix: string; deadline: number | null; bodies: readonly string[] } {
  const isInside = inBodyEnd.test(text);
  const cleaned = text.replace(inBodyEnd, '').replace(new RegExp(`${modal}+$`), '');
  const { name, deadline, of } = readSubject(cleaned, context);
  if (isInside) return { of: name, prefix: `${name}中`, deadline, bodies: splitList(name) };
  const every = everyHead.exec(name === '' ? cleaned : cleaned.slice(Math.max(0, cleaned.search(/每|各/))));
  const printed = every ? cleaned.slice(cleaned.search(/每|各/)).replace(everyHead, '').replace(new RegExp(`${modal}+$`), '') : null;
  const place = printed ?? of ?? (name.endsWith('一级') ? name.replace(/一级$/, '') : null) ?? context.of;
  return { of: place, prefix: place !== null && body.test(place) ? place : '', deadline, bodies: [] };
}

/** 每个地市至少有2家: the thing counted before. */
function sameThing(text: string, quantity: Quantity, context: Reading['context']): { name: string; end: number } | null {
  const name = context.names[0] ?? '';
  return /^(?:以上|左右)?$/.test(text.slice(quantity.to)) && name.endsWith('数') && /每|各/.test(text.slice(0, quantity.from)) ? { name: name.replace(/数$/, ''), end: 0 } : null;
}

type Counted = { readonly name: string; readonly quantity: Quantity; readonly end: number };

/** 1个体育场、1个体育馆: what is counted after the first thing, each with its own number. */
function furtherThings(segment: Segment, first: Quantity): Counted[] {
  const further = segment.quantities.filter(({ from, measure }) => from > first.to && measure === 'count' && /[、和与及]$/.test(segment.text.slice(0, from)));
  return further.flatMap((quantity): Counted[] => {
    const thing = thingAfter(segment.text, quantity);
    return thing ? [{ name: thing.name, quantity, end: thing.end }] : [];
  });
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  const first = segment.quantities.find(({ measure }) => measure === 'count');
  if (!first) return null;
  const head = segment.text.slice(0, first.from);
  const found = lead.exec(head);
  const thing = thingAfter(segment.text, first) ?? sameThing(segment.text, first, context);
  if (!found || thing === null || /^[次场期]$/.test(first.unit)) return null;
  const place = placeOfCount(head.slice(0, found.index), context);
  const isMinimum = /至少|不少于/.test(head);
  if (place.of === null && !isMinimum && !/每|各/.test(head) && !(context.section === 'goal' && /^(?:应|要|须)?有$/.test(found[0]))) return null;
  const names = place.bodies.length > 1 ? place.bodies.map((one) => `${one}中${thing.name}`) : expandNames(`${place.prefix}${thing.name}`, context.knows);
  const number = /^(?:女性?|妇女)$/.test(thing.name) ? '人数' : '数';
  const all: readonly Counted[] = [...names.map((name) => ({ name, quantity: first, end: thing.end })), ...furtherThings(segment, first)];
  return all.map(({ name, quantity, end }) => promised({
    kind: 'count', indicator: `${name}${number}`, from: 0, to: quantity.to + end,
    bound: quantity.upper !== null ? 'between' : isMinimum ? 'at-least' : (quantity.bound ?? 'reach'), value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict,
    every: place.of === null ? null : 'unit', of: place.of, deadline: place.deadline ?? context.deadline, confidence: 0.9,
  }));
}

/** 每个街道至少配备1名社工: a number in each place. */
export const countPerUnit: Phrase = {
  id: 'count-per-unit',
  title: '每个单位至少多少',
  needs: 'figure',
  source: 'practice.md 4.2 全覆盖/逐单位; 中国妇女发展纲要 2021–2030 (班子中至少1名女干部)',
  examples: [
    { text: '每个街道至少配备1名儿童督导员。', targets: [{ indicator: '儿童督导员数', kind: 'count', bound: 'at-least', value: 1, unit: '名', every: 'unit', of: '街道' }] },
    {
      text: '每所卫生院至少配备1名全科医生，至少配备2名儿童保健医生。',
      targets: [{ indicator: '全科医生数', every: 'unit', of: '卫生院' }, { indicator: '儿童保健医生数', value: 2, every: 'unit', of: '卫生院' }],
    },
    { text: '村党组织班子中至少有一名女性成员。', targets: [{ indicator: '村党组织班子中女性成员数', kind: 'count', value: 1, every: 'unit', of: '村党组织班子' }] },
  ],
  read,
};
