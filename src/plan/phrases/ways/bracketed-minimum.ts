import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { readSubject } from '../subject.ts';

const pattern = /([^，、（(]{2,24})[（(](\d+|[一二两三四五])(名|人|个|所|处)(?:及)?(以上|以下|左右)?[)）]/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  const found = pattern.exec(segment.text);
  const quantity = segment.quantities.find(({ from }) => found && from >= found.index && from < found.index + found[0].length);
  if (!found || !quantity) return null;
  const subject = readSubject((found[1] ?? '').replace(/^(?:要|应|须)?(?:解决好?|落实|配齐|配强|充实|保证|配备|明确)/, ''), context);
  return [promised({
    kind: 'count', indicator: `${subject.name}数`, from: found.index, to: found.index + found[0].length,
    bound: quantity.bound ?? 'reach', value: quantity.value, unit: quantity.unit, strict: false, deadline: context.deadline, confidence: 0.85,
  })];
}

/** 专职人员编制（2人以上）: a number in brackets after the thing it limits. */
export const bracketedMinimum: Phrase = {
  id: 'bracketed-minimum',
  title: '括号内写明的数量',
  needs: 'figure',
  hint: /[（(]/,
  source: '组织实施 chapters: 妇儿工委办公室专职人员编制',
  examples: [{ text: '配齐妇儿工委办公室专职人员（2人以上），加强培训。', section: 'clause', targets: [{ indicator: '妇儿工委办公室专职人员数', kind: 'count', value: 2, unit: '人', bound: 'at-least' }] }],
  read,
};
