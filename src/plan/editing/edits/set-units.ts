import type { z } from 'zod';
import { itemOfPlan } from '../../identities/items-of-plan.ts';
import type { IdentifiedPlan } from '../../identities/identified-plan.ts';
import type { ResponsibleUnit } from '../../tree.ts';
import { replaceClause } from '../change-tree.ts';
import { editKind, refusal } from '../edit-kind.ts';
import { noSuchItem } from '../find-part.ts';
import { fieldsOf, named, partId, unitList } from '../input-fields.ts';

const input = fieldsOf('更正责任单位', { edit: named('set-units'), itemId: partId(), units: unitList });

const roleWords = { lead: '（牵头）', support: '（配合）' } as const;
const listed = (units: readonly ResponsibleUnit[]): string => (units.length === 0 ? '无' : units.map(({ name, role }) => `${name}${role === null ? '' : roleWords[role]}`).join('、'));

function withUnits(plan: IdentifiedPlan, itemId: string, units: readonly ResponsibleUnit[]): IdentifiedPlan {
  const on = <Part extends { readonly itemId: string; readonly units: readonly ResponsibleUnit[] }>(part: Part): Part => (part.itemId === itemId ? { ...part, units } : part);
  return replaceClause({ ...plan, domains: plan.domains.map(on), indicatorTable: plan.indicatorTable.map(on) }, itemId, (clause) => [{ ...clause, units }]);
}

/** The units printed with a domain, goal, measure or row of the indicator table, as they should have been read. */
export const setUnits = editKind<z.infer<typeof input>>({
  id: 'set-units',
  title: '更正责任单位',
  source: 'mission.md S2: lead and supporting units per goal, target and measure',
  input,
  examples: [
    {
      title: '分清牵头与配合', edit: { itemId: 'women/2', units: [{ name: '教育局', role: 'lead' }, { name: '妇联', role: 'support' }] }, says: '将“妇女与教育”的责任单位由教育局、妇联改为教育局（牵头）、妇联（配合）。',
      becomes: { 'women/2': { units: [{ name: '教育局', as: '教育局', role: 'lead' }, { name: '妇联', as: '妇联', role: 'support' }] } },
    },
    { title: '目标自己的单位', edit: { itemId: 'women/1/goal/2', units: [{ name: '妇联', as: '区妇联', role: null }] }, says: '由无改为妇联', becomes: { 'women/1/goal/2': { units: [{ name: '妇联', as: '区妇联', role: null }] } } },
    { title: '去掉', edit: { itemId: 'women/2/goal/2', units: [] }, says: '改为无', becomes: { 'women/2/goal/2': { units: [] } } },
    { title: '列了两次', edit: { itemId: 'women/2', units: [{ name: '教育局', role: 'lead' }, { name: '教育局', role: 'support' }] }, says: '“教育局”列了两次', refused: 'unit-twice' },
    { title: '目标值没有单位栏', edit: { itemId: 'women/1/goal/1/1', units: [] }, says: '不印责任单位', refused: 'wrong-kind' },
    { title: '没有变化', edit: { itemId: 'women/1/goal/1', units: [] }, says: '与原来相同', refused: 'nothing-changed' },
    { title: '角色不明', edit: { itemId: 'women/2', units: [{ name: '教育局', role: '主办' }] }, says: '角色应为 lead、support 之一', refused: 'input-invalid' },
  ],
  apply: (plan, { itemId, units: told }) => {
    const item = itemOfPlan(plan, itemId);
    if (item === undefined) return noSuchItem(itemId);
    if (!('units' in item.part)) return refusal('wrong-kind', `${item.label}不印责任单位，请在领域、主要目标、策略措施、条或指标表的行上更正。`, itemId);
    const units = told.map(({ name, as, role }): ResponsibleUnit => ({ name, as: as ?? name, role }));
    const twice = units.find(({ name }, at) => units.findIndex((unit) => unit.name === name) !== at);
    if (twice) return refusal('unit-twice', `${item.label}：“${twice.name}”列了两次。`, itemId);
    if (JSON.stringify(units.map(({ name, as, role }) => [name, as, role])) === JSON.stringify(item.part.units.map(({ name, as, role }) => [name, as, role]))) return refusal('nothing-changed', `${item.label}：责任单位与原来相同。`, itemId);
    return { plan: withUnits(plan, itemId, units), sentence: `将${item.label}的责任单位由${listed(item.part.units)}改为${listed(units)}。`, itemIds: [itemId] };
  },
});
