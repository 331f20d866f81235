import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { adverb, down, hold, up } from '../vocabulary.ts';

/** What leads to an outcome named after it in the same sentence: means, not promises. */
const means = /^(?:坚持|通过|按照|根据|围绕|依据|针对|贯彻|以.{2,20}为(?:导向|核心|重点|主线|抓手|基础)$|采取|利用|依托|结合|从\d|在.{2,30}(?:中|下|时)$|普及|推广|深入实施|深入开展|加强[^，]{2,20}(?:教育|宣传|建设|引导|培训)$)/;
const verbFirst = new RegExp(`^(?:${adverb}|依法)*(?:提高|提升|增强|加强|改善|完善|健全|建立|构建|保障|促进|推动|推进|实现|维护|营造|形成|落实|发展|发挥|树立|培养|铸牢|增进|引导|引领|支持|鼓励|保护|预防|防治|打击|惩治|严惩|减少|降低|减轻|消除|遏制|制止|控制|规范|优化|丰富|拓展|扩大|提供|满足|弘扬|倡导|传承|巩固|深化|统筹|注重|重视|尊重|确保|保证|加快|建设|建成|争取|争做|教育|禁止|监管|治理|处置|普及|创建|创新|强化|改进|解决|关爱|关注|帮助|为|使|让|有|对)+`);
const passive = new RegExp(`(?:得到|更加|日益|进一步|明显|显著|不断|持续|基本|逐步|有效|充分|普遍|全面|大幅|稳步|更为)*(?:提高|提升|增强|加强|改善|完善|健全|建立|形成|保障|实现|满足|发挥|落实|享有|优化|巩固|深化|丰富|拓展|规范|推进|发展|普及|落地生根|畅通|浓厚|减轻|减少|消除|遏制|控制|治理|有效|顺畅|可及|均衡|公平)$`);

/** 并逐步增加: only how what came before moves. */
const bareMove = new RegExp(`^(?:并|且|还|再)?(?:${adverb}|要|应|将)*(?:${up}|${down}|${hold})$`);

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section !== 'goal') return null;
  const text = segment.text;
  if (text.length < 4 || bareMove.test(text) || means.test(text) || /^\d{4}年/.test(text)) return null;
  const stripped = text.replace(verbFirst, '');
  const indicator = (stripped.length >= 2 ? stripped : text).replace(passive, '').replace(/^的/, '');
  return [promised({ kind: 'qualitative', indicator: indicator.length >= 2 ? indicator : text, from: 0, to: text.length, deadline: context.deadline, confidence: verbFirst.test(text) || passive.test(text) ? 0.7 : 0.5 })];
}

/** Whatever else a goal promises: judged by people, with evidence. Stands last in the family. */
export const qualitative: Phrase = {
  id: 'qualitative',
  title: '定性要求',
  needs: 'either',
  source: 'practice.md 4.2 定性',
  examples: [
    { text: '妇女防治意识明显提高。', targets: [{ indicator: '妇女防治意识', kind: 'qualitative' }] },
    { text: '完善儿童监护制度。', targets: [{ indicator: '儿童监护制度', kind: 'qualitative' }] },
    { text: '加强宣传。', section: 'measure', targets: [] },
  ],
  read,
};
