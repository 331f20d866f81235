import { splitList } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { adverb, opening } from '../vocabulary.ts';

const nounFirst = new RegExp(`^(.{1,40}?)(差距|差异|差别|不平衡)(?:${adverb}|趋于|大大|大为|将|要|得以)*(?:缩小|消除|减小|缩减|弥合)(?:趋势)?$`);
const verbFirst = new RegExp(`^(?:${adverb}|促进)*(?:缩小|消除|减小|减少|缩减|弥合)(.{1,50}?)(差距|差异|差别)$`);
/** Kinds of gap that are named side by side: 城乡、区域差距 is two. */
const kinds = /^(.*?)((?:城乡|区域|地区|群体|性别|两性|校际)(?:[、和与及](?:城乡|区域|地区|群体|性别|两性|校际))+)(?:之间)?(?:的)?(.*)$/;
/** 城乡差距 alone, after a rate: the rate's. */
const bareKind = /^(?:城乡|区域|地区|群体|性别|两性|校际)(?:之间)?的?$/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section === 'clause') return null;
  const found = nounFirst.exec(segment.text) ?? verbFirst.exec(segment.text);
  if (!found) return null;
  const what = (found[1] ?? '').replace(opening, '').replace(/城乡(?=(?:区域|地区)$)/, '城乡、');
  const list = kinds.exec(what);
  const listed = splitList(what).map((one) => one.replace(/(?:之间|方面|上)?的?(?:差[距异别])?$/, ''));
  const names = listed.length > 1 && /、/.test(what) && !list ? listed : list ? splitList(list[2] ?? '').map((kind) => (list[1] ?? '') + kind + (list[3] ?? '')) : [what];
  const head = context.names.length > 0 && names.every((name) => bareKind.test(name)) ? context.names.join('、') : '';
  return names.map((name) => promised({
    kind: 'gap', indicator: `${head}${head === '' ? name : name.replace(/之间的?$|的$/, '')}${found[2] ?? '差距'}`, direction: 'narrow', from: 0, to: segment.text.length, deadline: context.deadline, confidence: 0.85,
  }));
}

/** 城乡、区域差距缩小, 缩小男女收入差距. */
export const gap: Phrase = {
  id: 'gap',
  title: '缩小差距',
  needs: 'no-figure',
  hint: /差[距异别]|不平衡/,
  source: 'method.md 2 差距缩小; 7.2',
  examples: [
    { text: '城乡、区域差距逐步缩小。', targets: [{ indicator: '城乡差距', kind: 'gap', direction: 'narrow' }, { indicator: '区域差距' }] },
    { text: '缩小男女两性收入差距。', section: 'measure', targets: [{ indicator: '男女两性收入差距', kind: 'gap' }] },
  ],
  read,
};
