import type { PlacedPromise } from './read-promises.ts';

/** Activities: they lead to an outcome named after them in the same sentence. Systems and institutions (完善…制度, 健全…体系) are outcomes of their own. */
const activity = /^(?:大力|积极|广泛|深入|全面|认真|依法|进一步|切实|继续|持续|有效|不断|加快)*(?:倡导|普及|推广|推行|推进|推动|实施|开展|鼓励|宣传|加大|执行|落实[^，]{0,12}(?:政策|国策|要求|规定)|纳入|贯彻|预防和治疗|防治|关注|控制[^，]{1,16}数量|加强[^，]{2,20}(?:教育|宣传|建设|引导|培训|保健|管理|监测|投入|服务|保护|工作)$|建立[^，]{2,12}档案|支持[^，]{1,8}(?:兴办|举办)|发展)/;
/** What only goes on with the promise before it. */
const goesOn = /^(?:共同|重点(?:为|是)|做(?!好)|及时|为[^，]{2,30}(?:奠定|提供|打下|创造|作出)|共享|让|从而|成为)/;

const isSoft = ({ promise }: PlacedPromise): boolean => promise.kind === 'qualitative';

/**
 * Leaves out the qualitative promises of a goal that are no outcomes of their own: activities with an outcome after them in their sentence, and words that only
 * go on with the promise before. A goal that is nothing but activities keeps them.
 *
 * @example dropMeans(promises, 'goal') // 加强儿童口腔保健，12岁儿童龋患率控制在25%以内 -> only the rate
 */
export function dropMeans(promises: readonly PlacedPromise[], section: 'goal' | 'measure' | 'clause'): readonly PlacedPromise[] {
  if (section !== 'goal') return promises;
  return promises.filter((placed, index) => {
    if (!isSoft(placed)) return true;
    const { text, sentence } = placed.segment;
    const next = promises[index + 1];
    const last = promises[index - 1];
    const leads = next?.segment.sentence === sentence && next.segment.part === placed.segment.part && activity.test(text) && !(isSoft(next) && activity.test(next.segment.text));
    const follows = last?.segment.sentence === sentence && isSoft(last) && goesOn.test(text);
    return !leads && !follows;
  });
}
