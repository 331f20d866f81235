import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';

const pattern = /^(?:确保|保证|力争|争取|实现)?(?:每个|每所|每家|每座|所有|全部)(?!千|万|百|年|天|日|月|届)([^，]{1,12}?)(?:都|均|全部)(?:要|应|能)?((?:有|建有|设有|配有|建立|设立|建成|配备|开设|达到)[^，]{3,})$/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section === 'measure' || segment.quantities.length > 0) return null;
  const found = pattern.exec(segment.text);
  if (!found) return null;
  return [promised({
    kind: 'level', indicator: `${found[2] ?? ''}的${found[1] ?? ''}比例`, from: 0, to: segment.text.length, bound: 'reach', value: 100, unit: '%', deadline: context.deadline, confidence: 0.6,
  })];
}

/** 每个社区都有…: all of them, said without a figure. */
export const everyOne: Phrase = {
  id: 'every-one',
  title: '每个、所有单位都做到',
  source: 'method.md 2: per unit, share of units = 100 %',
  examples: [
    { text: '每个社区都有儿童活动场所。', targets: [{ indicator: '有儿童活动场所的社区比例', kind: 'level', value: 100, unit: '%', bound: 'reach' }] },
    { text: '让每个儿童都能健康成长。', targets: [{ indicator: '每个儿童都能健康成长', kind: 'qualitative' }] },
  ],
  read,
};
