import { z } from 'zod';
import { clausesOfPlan } from '../../identities/nested-clauses.ts';
import { itemOfPlan } from '../../identities/items-of-plan.ts';
import type { IdentifiedPlan } from '../../identities/identified-plan.ts';
import { changeTargets } from '../change-tree.ts';
import { editKind, refusal, type EditOutcome } from '../edit-kind.ts';
import { noSuchItem } from '../find-part.ts';
import { fieldsOf, named, partId, words, yearOrNone } from '../input-fields.ts';

const planYear = (what: string) => yearOrNone(what).refine((year) => year === null || (year >= 1949 && year <= 2100), { error: `${what}应在1949年至2100年之间` });
const input = fieldsOf('更正标题', {
  edit: named('correct-heading'), itemId: partId('规划、领域或章'), title: words('名称').optional(), subject: z.enum(['women', 'children'], { error: '对象应为 women（妇女）或 children（儿童）' }).nullable().optional(),
  place: words('地区', 60).nullable().optional(), startYear: planYear('起始年').optional(), endYear: planYear('终止年').optional(),
  number: z.int({ error: '编号应为整数' }).min(1, { error: '编号从1数起' }).max(99, { error: '编号过大' }).optional(),
});
type Input = z.infer<typeof input>;

const subjectWords = { women: '妇女', children: '儿童' } as const;
const shown = (value: string | number | null): string => (value === null ? '无' : value === 'women' || value === 'children' ? subjectWords[value] : String(value));
const fields = { title: '名称', subject: '对象', place: '地区', startYear: '起始年', endYear: '终止年', number: '编号' } as const;
type Field = keyof typeof fields;
type Heading = { readonly [Name in Field]?: string | number | null | undefined };

function changesOf(told: Heading, before: Heading): readonly string[] {
  const changed = (Object.keys(fields) as readonly Field[]).filter((field) => told[field] !== undefined && told[field] !== before[field]);
  return changed.map((field) => `${fields[field]}由${shown(before[field] ?? null)}改为${shown(told[field] ?? null)}`);
}

/** A target that names no year is due when the plan ends: it follows the plan's end. Where its clause prints the old year, it stays. */
function withDeadlines(plan: IdentifiedPlan, before: number | null, after: number | null): IdentifiedPlan {
  const texts = new Map(clausesOfPlan(plan).map(({ itemId, text }) => [itemId, text]));
  const follows = (holderId: string): boolean => before === null || (texts.has(holderId) && texts.get(holderId)?.includes(String(before)) !== true);
  return changeTargets(plan, (targets, holderId) => (follows(holderId) ? targets.map((target) => (target.deadline === before ? { ...target, deadline: after } : target)) : targets));
}

function ofPlan(plan: IdentifiedPlan, { title, subject, place, startYear, endYear }: Input): EditOutcome {
  const next = {
    ...plan, ...(title === undefined ? {} : { title }), ...(subject === undefined ? {} : { subject }), ...(place === undefined ? {} : { place, placeAs: plan.placeAs ?? place }),
    ...(startYear === undefined ? {} : { startYear }), ...(endYear === undefined ? {} : { endYear }),
  };
  if (next.startYear !== null && next.endYear !== null && next.startYear > next.endYear) return refusal('years-reversed', `《${plan.title}》：起始年${String(next.startYear)}晚于终止年${String(next.endYear)}。`, plan.itemId);
  const told = changesOf({ title, subject, place, startYear, endYear }, { title: plan.title, subject: plan.subject, place: plan.place, startYear: plan.startYear, endYear: plan.endYear });
  if (told.length === 0) return refusal('nothing-changed', `《${plan.title}》：要改的内容与原来相同。`, plan.itemId);
  return { plan: plan.endYear === next.endYear ? next : withDeadlines(next, plan.endYear, next.endYear), sentence: `将《${plan.title}》的${told.join('，')}。`, itemIds: [plan.itemId] };
}

/** The plan's name, whose it is, where and for which years; the title and number of a domain or chapter. */
export const correctHeading = editKind<Input>({
  id: 'correct-heading',
  title: '更正标题',
  source: 'screens.md 规划导入; issue code title-made asks for it',
  input,
  examples: [
    { title: '规划名称和年份', edit: { itemId: 'women', title: '甲区妇女发展规划', endYear: 2035 }, says: '的名称由甲区妇女发展规划（2021—2030年）改为甲区妇女发展规划，终止年由2030改为2035。', becomes: { women: { title: '甲区妇女发展规划', endYear: 2035 }, 'women/1/goal/1/1': { deadline: 2035 } } },
    { title: '领域名称', edit: { itemId: 'women/2', title: '妇女与终身教育' }, says: '将“妇女与教育”的名称由妇女与教育改为妇女与终身教育。', becomes: { 'women/2': { title: '妇女与终身教育' } } },
    { title: '章的编号', edit: { itemId: 'women/chapter/3', number: 4 }, says: '编号由3改为4', becomes: { 'women/chapter/3': { number: 4 } } },
    { title: '年份颠倒', edit: { itemId: 'women', startYear: 2031 }, says: '起始年2031晚于终止年2030', refused: 'years-reversed' },
    { title: '领域没有年份', edit: { itemId: 'women/2', endYear: 2030 }, says: '“妇女与教育”只有名称和编号可以更正', refused: 'wrong-kind' },
    { title: '领域编号已有', edit: { itemId: 'women/2', number: 1 }, says: '编号1已是“妇女与健康”的', refused: 'number-taken' },
    { title: '没有变化', edit: { itemId: 'women', place: '甲区' }, says: '与原来相同', refused: 'nothing-changed' },
    { title: '空的名称', edit: { itemId: 'women', title: '　' }, says: '名称不能为空', refused: 'input-invalid' },
  ],
  apply: (plan, told) => {
    const { itemId, title, number } = told;
    const item = itemOfPlan(plan, itemId);
    if (item === undefined) return noSuchItem(itemId);
    if (item.kind === 'plan') return number === undefined ? ofPlan(plan, told) : refusal('wrong-kind', `${item.label}没有编号。`, itemId);
    if (item.kind !== 'domain' && item.kind !== 'chapter') return refusal('wrong-kind', `${item.label}不是规划、领域或章，请用更正条文或更正目标值。`, itemId);
    if ([told.subject, told.place, told.startYear, told.endYear].some((value) => value !== undefined)) return refusal('wrong-kind', `${item.label}只有名称和编号可以更正。`, itemId);
    const taken = item.kind === 'domain' && number !== undefined ? plan.domains.find((domain) => domain.number === number && domain.itemId !== itemId) : undefined;
    if (taken) return refusal('number-taken', `${item.label}：编号${String(number)}已是“${taken.title}”的。`, itemId);
    const words = changesOf({ title, number }, { title: item.part.title, number: item.part.number });
    if (words.length === 0) return refusal('nothing-changed', `${item.label}：要改的内容与原来相同。`, itemId);
    const on = <Part extends { readonly itemId: string }>(part: Part): Part => (part.itemId === itemId ? { ...part, ...(title === undefined ? {} : { title }), ...(number === undefined ? {} : { number }) } : part);
    return { plan: { ...plan, domains: plan.domains.map(on), chapters: plan.chapters.map(on) }, sentence: `将${item.label}的${words.join('，')}。`, itemIds: [itemId] };
  },
});
