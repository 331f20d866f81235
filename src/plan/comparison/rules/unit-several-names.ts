import type { Finding } from '../comparison.ts';
import { namedUnits, type NamedUnit } from '../named-units.ts';
import { distinctPlaces } from '../pairing.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';
import { levelOf, ownDepartmentsOf, withoutOwnLevel as bare } from '../same-department.ts';

const sorted = (plain: string): string[] => [...ownDepartmentsOf(plain)].sort((a, b) => a.localeCompare(b));

/** 教育局 is 教体局 where nothing else in the document is the rest of it. */
function merges(small: readonly string[], large: readonly string[], all: readonly (readonly string[])[]): boolean {
  if (small.length === 0 || small.length >= large.length || !small.every((id) => large.includes(id))) return false;
  const rest = new Set(large.filter((id) => !small.includes(id)));
  return !all.some((other) => other.length > 0 && other.every((id) => rest.has(id)));
}

/** Whether two names are one unit: printed alike but for the bracket, spelt alike by the reader, or the same departments. */
function sameUnit(a: NamedUnit, b: NamedUnit, all: readonly (readonly string[])[]): boolean {
  if (levelOf(a.plain) !== levelOf(b.plain)) return false;
  if (bare(a.plain) === bare(b.plain) || a.unit.name === b.unit.name) return true;
  const [first, second] = [sorted(a.plain), sorted(b.plain)];
  return (first.length > 0 && first.join() === second.join()) || merges(first, second, all) || merges(second, first, all);
}

function find(context: ComparisonContext): Finding[] {
  const named = context.plans.filter(({ role }) => role === 'sibling').flatMap(namedUnits);
  const byName = [...Map.groupBy(named, ({ unit }) => unit.as).values()];
  const all = byName.map(([first]) => sorted(first?.plain ?? ''));
  const groups: NamedUnit[][][] = [];
  for (const spelling of byName) {
    const first = spelling[0];
    const home = groups.find((group) => group.some(([other]) => first !== undefined && other !== undefined && sameUnit(first, other, all)));
    if (home) home.push(spelling);
    else groups.push([spelling]);
  }
  return groups.filter((group) => group.length > 1).map((group) => {
    const spellings = [...group].sort((a, b) => b.length - a.length);
    const list = spellings.map((mentions) => `${mentions[0]?.unit.as ?? ''}（${String(mentions.length)}处）`).join('、');
    const brackets = new Set(spellings.map(([first]) => /[（(](.*)[）)]/.exec(first?.unit.as ?? '')?.[1]).filter((inside) => inside !== undefined));
    const plain = new Set(spellings.map(([first]) => bare(first?.plain ?? '')));
    const two = brackets.size > 1 && plain.size === 1;
    const advice = two ? '括号内外的名称不同，请确定由谁负责。' : '请确定一个名称，其余作为别名。';
    const message = `${two ? '一个单位带着不同的另一名称' : '可能是同一单位的不同写法'}：${list}；${advice}`;
    return finding({ code: 'unit-several-names', severity: two ? 'doubt' : 'notice', message, places: distinctPlaces(spellings.flat().map(({ place }) => place)) });
  });
}

const domains = (...units: readonly string[]) => units.map((names, index) => ({ title: `领域${String(index + 1)}`, units: names, goals: [{ text: '目标。' }] }));

/** One unit under several names: a task would be split over units that are one. */
export const unitSeveralNames: ComparisonRule = {
  id: 'unit-several-names',
  title: '同一单位有几种名称',
  source: 'practice.md 9: 市场监督管理局/市场监督局; 农牧林水局（乡村振兴局）/（交通局)',
  codes: ['unit-several-names'],
  examples: [
    { title: '简称与全称', plans: [{ title: '某区妇女发展规划', domains: domains('市场监督管理局、民政局', '市场监管局、民政局') }], finds: [{ code: 'unit-several-names', severity: 'notice', says: '市场监督管理局（1处）、市场监管局（1处）' }] },
    { title: '两本规划之间', plans: [{ title: '某区妇女发展规划', domains: domains('卫健委') }, { title: '某区儿童发展规划', domains: domains('卫生健康委员会') }], finds: [{ code: 'unit-several-names' }] },
    { title: '括号里的名称不同', plans: [{ title: '某区妇女发展规划', domains: domains('农牧林水局（乡村振兴局）', '农牧林水局（交通局）') }], finds: [{ code: 'unit-several-names', severity: 'doubt', says: '一个单位带着不同的另一名称' }] },
    { title: '一处有括号', plans: [{ title: '某区妇女发展规划', domains: domains('网信办（宣传部）、宣传部', '网信办') }], finds: [{ code: 'unit-several-names', severity: 'notice', says: '网信办' }] },
    { title: '教育局就是教体局', plans: [{ title: '某区妇女发展规划', domains: domains('教育局', '教体局') }], finds: [{ code: 'unit-several-names' }] },
    { title: '体育局另有其人', plans: [{ title: '某区妇女发展规划', domains: domains('文旅局、体育局', '文化旅游体育局') }], finds: [] },
    { title: '不同的单位', plans: [{ title: '某区妇女发展规划', domains: domains('公安局、检察院、法院、司法局', '科技局、科协、财政局') }], finds: [] },
    { title: '市公安局与公安局不同级', plans: [{ title: '某区妇女发展规划', domains: domains('公安局', '市公安局') }], finds: [] },
  ],
  find,
};
