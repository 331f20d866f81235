import type { PlacedPromise } from './phrase.ts';

const adverbs = '(?:大力|积极|广泛|深入|全面|认真|依法|进一步|切实|继续|持续|有效|不断|加快|逐步|基本)*';
/** Activities that lead to a measured outcome after them. Systems and institutions (完善…制度, 健全…体系) are outcomes of their own. */
const towardsFigure = new RegExp(`^${adverbs}(?:倡导|普及|推广|推行|推进|推动|实施|开展|鼓励|宣传|加大|执行|落实|纳入|贯彻|预防和治疗|防治|关注|引导|支持|发展|每.{1,3}年|建立[^，]{2,12}档案|有条件的|加强[^，]{2,20}(?:教育|宣传|建设|引导|培训|保健|管理|监测|投入|服务|保护|工作)$)`);
/** Activities of which no outcome could be checked, whatever comes after. */
const towardsAny = new RegExp(`^${adverbs}(?:执行|纳入|开展[^，]{2,30}(?:工作|活动)$|鼓励[^，]{1,12}(?:兴办|举办|参与)|落实[^，]{0,12}(?:国策|政策|规定|要求)$|普及[^，、]{2,20}知识$|加大[^，]{2,20}力度$)`);
/** What only goes on with the promise before it. */
const goesOn = /^(?:每[1-5一二三两]年(?:至少)?[^，]{0,8}[一1][次轮]$|共同|重点(?:为|是)|做(?!好)|及时|为[^，]{2,30}(?:奠定|打下)|共享|从而)/;

const isSoft = (placed: PlacedPromise | undefined): boolean => placed?.promise.kind === 'qualitative';
const sameSentence = (a: PlacedPromise, b: PlacedPromise | undefined): boolean => b !== undefined && a.segment.part === b.segment.part;

/**
 * Leaves out the qualitative promises of a goal that are no outcomes of their own: activities with an outcome after them in their sentence, and words that only
 * go on with the promise before. A goal that is nothing but activities keeps them.
 *
 * @example dropMeans(promises, 'goal') // 加强儿童口腔保健，12岁儿童龋患率控制在25%以内 -> only the rate
 */
export function dropMeans(promises: readonly PlacedPromise[], section: 'goal' | 'measure' | 'clause'): readonly PlacedPromise[] {
  if (section !== 'goal') return promises;
  const kept = promises.filter((placed, index) => !(isSoft(placed) && placed.segment.quantities.length > 0 && promises.length > 1) && !(isSoft(placed) && sameSentence(placed, promises[index - 1]) && goesOn.test(placed.segment.text)));
  return kept.filter((placed, index) => {
    const next = kept[index + 1];
    if (!isSoft(placed) || !next || !sameSentence(placed, next)) return true;
    if (isSoft(next) && placed.segment.text.endsWith('的')) return false;
    return !(isSoft(next) ? towardsAny : towardsFigure).test(placed.segment.text);
  });
}
