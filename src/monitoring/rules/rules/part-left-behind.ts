import { outlooks } from '../../status.ts';
import { probabilityPhrase, probabilityText } from '../../wording/probability-text.ts';
import { keptStates, readable } from '../probability-clause.ts';
import { warningRule, type JudgedPart, type WarningFacts } from '../rule.ts';

/** On track as a whole: the better half of the outlooks, or met where there is nothing left to forecast. */
const onTrack = ({ probability, state }: WarningFacts, least: number): boolean => (probability === null ? keptStates.includes(state) : readable(probability) && probability >= least / 100);

/** A part that W1 would warn of. */
const leftBehind = ({ probability, outlook }: JudgedPart, below: number): boolean => (probability === null ? outlook === 'unlikely' : readable(probability) && probability < below / 100);

/** The whole hides a part. */
export const partLeftBehind = warningRule({
  id: 'W10',
  title: '总体掩盖局部',
  source: 'method 6, W10: aggregate on track but at least one area or one sex in W1',
  purpose: '总体有望达标，而某个地区或某一性别几乎达不到，提醒不要被平均数掩盖。',
  levels: { yellow: '总体达标概率在{onTrack}以上（或已达标），而至少一个地区或一方性别的概率低于{below}' },
  clears: '各地区、各性别的达标概率都回到预警界限及以上；或由妇儿工委办签署说明。',
  yieldsTo: [],
  settings: {
    onTrack: { kind: 'number', title: '总体有望的概率', help: '总体达标概率在此值以上，才算被总体掩盖；低于此值，总体自己已有预警。', unit: '%', least: 20, most: 95, whole: false, usual: 50 },
    below: { kind: 'number', title: '局部的概率界限', help: '地区或性别的达标概率低于此值即预警，宜与“预计不达标”（W1）一致。', unit: '%', least: 1, most: 49, whole: false, usual: 20 },
  },
  examples: [
    {
      title: '农村达不到', facts: { probability: 0.85, parts: [{ name: '城市', probability: 0.93, outlook: 'expected' }, { name: '农村', probability: 0.12, outlook: 'unlikely' }] },
      warns: { level: 'yellow', says: '“示例率”总体达标的概率为85%，但农村（12%）低于20%' },
    },
    {
      title: '列出全部', facts: { probability: 0.5, parts: [{ name: '东乡', probability: 0.03, outlook: 'unlikely' }, { name: '女', probability: 0.196, outlook: 'unlikely' }] },
      warns: { level: 'yellow', says: '概率为50%，但东乡（3%）、女（19.6%）低于20%' },
    },
    { title: '总体已达标，不再预测', facts: { state: 'met', probability: null, outlook: 'settled', parts: [{ name: '农村', probability: 0.1, outlook: 'unlikely' }] }, warns: { level: 'yellow', says: '总体已达标，但农村（10%）' } },
    { title: '局部只有结论、没有概率', facts: { parts: [{ name: '农村', probability: null, outlook: 'unlikely' }] }, warns: { level: 'yellow', says: '但农村预计不达标。' } },
    { title: '总体也困难', facts: { probability: 0.4, parts: [{ name: '农村', probability: 0.1, outlook: 'unlikely' }] }, warns: null },
    { title: '总体界限改为30%', facts: { probability: 0.4, parts: [{ name: '农村', probability: 0.1, outlook: 'unlikely' }] }, settings: { onTrack: 30 }, warns: { level: 'yellow', says: '概率为40%' } },
    { title: '各部分都过得去', facts: { parts: [{ name: '农村', probability: 0.2, outlook: 'hard' }] }, warns: null },
    { title: '局部界限改为30%', facts: { parts: [{ name: '农村', probability: 0.2, outlook: 'hard' }] }, settings: { below: 30 }, warns: { level: 'yellow', says: '农村（20%）低于30%' } },
    { title: '局部无法预测', facts: { parts: [{ name: '农村', probability: null, outlook: 'not-forecast' }] }, warns: null },
  ],
  warn: (facts, { onTrack: least, below }) => {
    const behind = facts.parts.filter((part) => leftBehind(part, below));
    if (behind.length === 0 || !onTrack(facts, least)) return null;
    const whole = facts.probability === null ? '总体已达标' : `总体达标的${probabilityPhrase(facts.probability)}`;
    const low = behind.flatMap(({ name, probability }) => (probability === null ? [] : [`${name}（${probabilityText(probability, below)}）`])).join('、');
    const told = behind.flatMap(({ name, probability }) => (probability === null ? [name] : [])).join('、');
    const parts = [...(low === '' ? [] : [`${low}低于${String(below)}%`]), ...(told === '' ? [] : [`${told}${outlooks.unlikely.word}`])].join('，');
    return {
      level: 'yellow',
      sentence: `“${facts.indicator}”${whole}，但${parts}。`,
      inputs: { probability: facts.probability, ...Object.fromEntries(behind.map(({ name, probability }) => [name, probability])) },
    };
  },
});
