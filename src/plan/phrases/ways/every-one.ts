import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { opening, placeNoun } from '../vocabulary.ts';

const doing = '(?:(?<![享具拥所还没])有(?!权|机会|效)|建有|设有|配有|办有|建立|设立|设置|建成|配备|开设|达到|发放|实现|纳入|开展|安装|制定)[^，]{2,}';
const each = new RegExp(`^(?:每个|每所|每家|每座|每一个?|所有|全部|全体)(?!千|万|百|年|天|日|月|届)([^，]{1,16}?)(?:都|均|全部)*(?:要|应|能)?(${doing})$`);
const all = new RegExp(`^([^，]{2,16}?)(?:全部|均要|全都|都要|均|都)(${doing.replace('(?<![享具拥所还没])有(?!权|机会|效)|', '')})$`);
/** 县县建有妇幼保健院 */
const doubled = /^([县乡村镇校区市户])\1(?:都|均)*((?:有|建有|设有|通|建立|建成|设立|配备|办有)[^，]{2,})$/;
/** What people have or may do is no share of places. */
const places = new RegExp(`(?:${placeNoun}|设施)(?:[（(][^）)]*[）)])?$`);

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section === 'measure') return null;
  const text = segment.text.replace(opening, '');
  const twice = doubled.exec(text);
  const found = twice ?? each.exec(text) ?? all.exec(text);
  if (!found || !(twice || places.test(found[1] ?? ''))) return null;
  return [promised({
    kind: 'level', indicator: `${found[2] ?? ''}的${found[1] ?? ''}比例`, from: segment.text.length - text.length, to: segment.text.length, bound: 'reach', value: 100, unit: '%',
    deadline: context.deadline, confidence: 0.6,
  })];
}

/** 每个社区都有…, 重点场所厕所全部达到…标准: all of them, said without a figure. */
export const everyOne: Phrase = {
  id: 'every-one',
  title: '每个、所有单位都做到',
  source: 'method.md 2: per unit, share of units = 100 %',
  needs: 'no-figure',
  hint: /([县乡村镇校区市户])\1|每|所有|全部|均|都|全体/,
  examples: [
    { text: '每个社区都有儿童活动场所。', targets: [{ indicator: '有儿童活动场所的社区比例', kind: 'level', value: 100, unit: '%', bound: 'reach' }] },
    { text: '农村公共厕所全部达到无害化标准。', targets: [{ indicator: '达到无害化标准的农村公共厕所比例', value: 100 }] },
    { text: '让每个儿童都能健康成长。', targets: [{ indicator: '每个儿童都能健康成长', kind: 'qualitative' }] },
  ],
  read,
};
