import { z } from 'zod';

/** A text of a person: blanks at its ends go, empty is refused. @example words('理由').safeParse('').success // false */
export const words = (what: string, most = 200) => z.string({ error: `${what}应为文字` }).trim().min(1, { error: `${what}不能为空` }).max(most, { error: `${what}不能超过${String(most)}字` });

/** The id of a part of the plan. */
export const partId = (what = '条目') => z.string({ error: `请指明${what}` }).min(1, { error: `请指明${what}` }).max(200, { error: `${what}的编号过长` });

/** The name of an edit, by which its schema is told from the others. */
export const named = <Id extends string>(id: Id) => z.literal(id, { error: `操作名应为 ${id}` });

const unknownFields = (what: string) => (issue: { readonly code?: string; readonly keys?: readonly string[] }): string => (issue.code === 'unrecognized_keys' ? `${what}里有不认识的字段：${(issue.keys ?? []).join('、')}` : `${what}应为一组字段`);

/** An object in which nothing else may stand. */
export const fieldsOf = <Shape extends z.ZodRawShape>(what: string, shape: Shape) => z.strictObject(shape, { error: unknownFields(what) });

const number = (what: string) => z.number({ error: `${what}应为数` });
const year = (what: string) => z.int({ error: `${what}应为年份` });
const choice = <const Words extends readonly [string, ...string[]]>(what: string, all: Words) => z.enum(all, { error: `${what}应为 ${all.join('、')} 之一` });

export const yearOrNone = (what: string) => year(what).nullable();
const position = z.int({ error: '位置应为整数' }).min(0, { error: '位置从0数起' });

/** The fields of a target that a person may correct. */
const targetShape = {
  indicator: words('指标'), kind: choice('种类', ['level', 'change', 'trend', 'gap', 'count', 'event', 'relative', 'qualitative']),
  bound: choice('界限', ['at-least', 'at-most', 'reach', 'about', 'between']).nullable(), value: number('目标值').nullable(), upper: number('上限').nullable(), unit: words('计量单位', 40).nullable(),
  direction: choice('方向', ['up', 'down', 'hold', 'narrow']).nullable(), strict: z.boolean({ error: '是否不含本数应为真或假' }), deadline: yearOrNone('期限'),
  groups: z.array(words('分组', 40), { error: '分组应为一列文字' }).max(20, { error: '分组过多' }), scope: words('适用范围').nullable(),
  every: choice('每', ['year', 'unit', 'term', 'cycle']).nullable(), of: words('每一单位').nullable(), cycleYears: number('周期年数').nullable(), baselineYear: yearOrNone('基期年'),
  changePercent: number('变动幅度').nullable(), changePoints: number('变动百分点').nullable(), per: words('变动的每', 40).nullable(), reference: words('参照').nullable(), tolerance: number('容差').nullable(),
  statedBaseline: fieldsOf('印出的基期值', { value: number('印出的基期值'), year: yearOrNone('印出的基期值的年份') }).nullable(),
};

/** A whole target as a person tells it: what is not told is empty. */
export const toldTarget = fieldsOf('目标值', { ...z.object(targetShape).partial().shape, indicator: targetShape.indicator, kind: targetShape.kind });

/** Changes of a target: any of its fields. */
export const targetChanges = fieldsOf('改动', targetShape).partial();

/** Units as a person assigns them. */
export const unitList = z.array(fieldsOf('单位', { name: words('单位名称', 100), as: words('单位印名', 100).optional(), role: choice('角色', ['lead', 'support']).nullable() }), { error: '单位应为一列' }).max(200, { error: '单位过多' });

/** A place among clauses: in a domain, chapter or clause, in which list, before which place. */
export const clausePlace = fieldsOf('位置', { parentId: partId('所在的领域、章或条'), section: choice('部分', ['goal', 'measure', 'clause']), position });
