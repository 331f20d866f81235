import { expandNames } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';

const never = /(?:不发生|杜绝(?:产生|发生|出现)?|不出现|零发生|守住不发生)([^，]{2,30}?)(?:的?(?:底线|现象|情况|事件的发生|问题|行为))?$/;
const ended = /(?:基本)?(?:消除|清零|根除)([^，]{2,20}?)(现象|天气|病例|个案)$/;
const zero = /([^，]{2,24}?)(?:实现|保持|为)?(?:零发生|零增长|“零”发生|零死亡)$/;
/** Habits and open lists are not counted: nobody could hold them against facts. */
const uncounted = /浪费|^(?:各种|一切|任何)|等行为$|等现象$|以及/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section === 'clause') return null;
  const found = never.exec(segment.text) ?? ended.exec(segment.text) ?? zero.exec(segment.text);
  if (!found) return null;
  const isEnded = ended.test(segment.text) && !never.test(segment.text);
  const died = found[0].endsWith('零死亡') ? '死亡' : '';
  const thing = (found[1] ?? '').replace(/^(?:的|全区|辖区内|保持|实现)+/, '') + died + (isEnded ? (found[2] ?? '') : '');
  if (thing.length < 2 || uncounted.test(thing)) return null;
  const confidence = /不发生/.test(found[0]) ? 0.9 : isEnded ? 0.5 : 0.6;
  const quoted = [...thing.matchAll(/“[^”]+”/g)].map(([name]) => name);
  const names = quoted.length > 1 ? quoted : expandNames(thing, context.knows);
  return names.map((indicator) => promised({ kind: 'event', indicator, from: found.index, to: segment.text.length, deadline: context.deadline, confidence }));
}

/** 不发生可避免的孕产妇死亡: something that must not happen. */
export const event: Phrase = {
  id: 'event',
  title: '不得发生的事件',
  needs: 'no-figure',
  hint: /不发生|杜绝|不出现|零|消除|清零|根除/,
  source: 'practice.md 4.2 零事件',
  examples: [
    { text: '不发生可避免的儿童溺亡。', targets: [{ indicator: '可避免的儿童溺亡', kind: 'event' }] },
    { text: '杜绝产生新的青壮年文盲。', section: 'measure', targets: [{ indicator: '新的青壮年文盲', kind: 'event' }] },
    { text: '节约粮食，杜绝浪费。', section: 'measure', targets: [] },
  ],
  read,
};
