import { relations, type Relation } from './relations.ts';

/** What one indicator has to do with others, in words: 不高于 婴儿死亡率, and why where that is told. */
export type RelatedIndicators = { readonly word: string; readonly others: readonly string[]; readonly why: string | null };

const without = (members: readonly string[], id: string): readonly string[] => members.filter((member) => member !== id);

/** How one relation looks from one of its indicators; null where that is not among them. */
function relatedBy(relation: Relation, id: string): RelatedIndicators | null {
  const told = (word: string, others: readonly string[], why: string | null = null): RelatedIndicators => ({ word, others, why });
  switch (relation.kind) {
    case 'at-most': return relation.lower === id ? told('不高于', [relation.upper], relation.why) : relation.upper === id ? told('不低于', [relation.lower], relation.why) : null;
    case 'complement': return relation.first === id || relation.second === id ? told(`合计为${String(relation.total)}`, [relation.first === id ? relation.second : relation.first], relation.why) : null;
    case 'part-of': return relation.part === id ? told('是其中一部分', [relation.whole]) : relation.whole === id ? told('包含', [relation.part]) : null;
    case 'numerator-of': return relation.count === id ? told('是分子', [relation.rate]) : relation.rate === id ? told('分子是', [relation.count]) : null;
    case 'same-denominator': {
      if (relation.denominator === id) return told('是分母', relation.members);
      return relation.members.includes(id) ? told(`分母相同（${relation.name}）`, without(relation.members, id)) : null;
    }
    case 'gender-pair': return relation.women === id ? told('是其中女性的数', [relation.everyone]) : relation.everyone === id ? told('女性的数另为', [relation.women]) : null;
    case 'group-of': return relation.member === id ? told(`是其中“${relation.group}”的数`, [relation.everyone]) : relation.everyone === id ? told(`“${relation.group}”的数另为`, [relation.member]) : null;
    case 'relative-target': return relation.indicator === id ? told(relation.comparison === 'at-least' ? '目标是不低于' : '目标是相当于', [relation.reference], relation.why) : relation.reference === id ? told('是目标的参照', [relation.indicator], relation.why) : null;
    case 'close-to': return relation.first === id || relation.second === id ? told(`相差一般不超过${String(relation.within * 100)}%`, [relation.first === id ? relation.second : relation.first], relation.why) : null;
    case 'usual-range': return relation.indicator === id ? told(`一般在${String(relation.lower)}至${String(relation.upper)}之间`, [], relation.why) : null;
    case 'look-alike': return relation.members.includes(id) ? told('名称相近，不是同一指标', without(relation.members, id), relation.why) : null;
  }
}

/**
 * Everything an indicator of the catalogue has to do with others, in words, as it looks from it.
 *
 * @example relationsOf('neonatal-mortality-rate')[0] // { word: '不高于', others: ['infant-mortality-rate'], why: '新生儿死亡是婴儿死亡的一部分，分母都是活产数' }
 */
export const relationsOf = (id: string): readonly RelatedIndicators[] => relations.flatMap((relation) => relatedBy(relation, id) ?? []);
