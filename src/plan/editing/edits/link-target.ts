import { z } from 'zod';
import { findIndicatorById, findUnit } from '#registry';
import type { IdentifiedPlan, LocalIndicator } from '../../identities/identified-plan.ts';
import { freeId } from '../../identities/item-ids.ts';
import { byHand } from '../../identities/linked-by-hand.ts';
import { normalName } from '../../linking/normal-name.ts';
import { replaceTarget } from '../change-tree.ts';
import { editKind, isRefusal, refusal, type EditRefusal } from '../edit-kind.ts';
import { heldTarget, targetLabel, type HeldTarget } from '../edited-target.ts';
import { fieldsOf, named, partId, words } from '../input-fields.ts';

const directions = ['up', 'down', 'hold', 'reference'] as const;
const link = z.discriminatedUnion('to', [
  fieldsOf('关联', { to: z.literal('catalogue'), indicatorId: words('指标编号') }),
  fieldsOf('关联', { to: z.literal('local'), name: words('指标名称'), unit: words('计量单位', 40), direction: z.enum(directions, { error: `方向应为 ${directions.join('、')} 之一` }) }),
  fieldsOf('关联', { to: z.literal('none') }),
], { error: '请写明关联到指标目录、本地指标还是不关联' });
const input = fieldsOf('关联指标', { edit: named('link-target'), itemId: partId('目标值'), link });

type Linked = { readonly indicatorId: string | null; readonly linkScore: number | null; readonly linkReason: string; readonly words: string; readonly localIndicators: IdentifiedPlan['localIndicators'] };

/** Units of another dimension cannot be held against each other; a unit nobody knows fits everything. */
function unitsFit(printed: string | null, unit: string): boolean {
  const [one, other] = [findUnit(printed ?? ''), findUnit(unit)];
  return one === undefined || other === undefined || one.dimension === other.dimension;
}

/** Ids of local indicators name the cycle: a place has plans of the same subject one after the other, and figures are kept by these ids. */
const prefixOf = ({ itemId, startYear, endYear }: IdentifiedPlan): string => `local/${[itemId, startYear, endYear].filter((part) => part !== null).join('-')}`;

function toLocal(plan: IdentifiedPlan, { itemId }: HeldTarget['target'], told: Omit<LocalIndicator, 'indicatorId'>): Linked | EditRefusal {
  const known = plan.localIndicators.find(({ name }) => normalName(name) === normalName(told.name));
  if (known && (known.unit !== told.unit || known.direction !== told.direction)) {
    return refusal('local-indicator-differs', `本地指标“${known.name}”已有，计量单位是${known.unit}，与这里写的单位或方向不同；请改成一致，或另取名称。`, itemId);
  }
  const indicator = known ?? { indicatorId: freeId(`${prefixOf(plan)}/${String(plan.localIndicators.length + 1)}`, new Set(plan.localIndicators.map(({ indicatorId }) => indicatorId))), ...told };
  return { indicatorId: indicator.indicatorId, linkScore: 1, linkReason: `${byHand}关联：本地指标“${indicator.name}”`, words: `关联到本地指标“${indicator.name}”`, localIndicators: known ? plan.localIndicators : [...plan.localIndicators, indicator] };
}

function linkedTo(plan: IdentifiedPlan, held: HeldTarget, to: z.infer<typeof link>): Linked | EditRefusal {
  const { localIndicators } = plan;
  if (to.to === 'none') return { indicatorId: null, linkScore: null, linkReason: `${byHand}确认：不关联指标`, words: '定为不关联指标', localIndicators };
  if (to.to === 'local') return toLocal(plan, held.target, { name: to.name, unit: to.unit, direction: to.direction });
  const found = findIndicatorById(to.indicatorId);
  if (found === undefined) return refusal('no-such-indicator', `指标目录中没有编号为“${to.indicatorId}”的指标。`, held.target.itemId);
  if (held.target.every !== 'unit' && !unitsFit(held.target.unit, found.unit)) return refusal('inconsistent-target', `${targetLabel(held)}的计量单位是${held.target.unit ?? '无'}，指标“${found.name.zh}”的是${found.unit}，不能关联。`, held.target.itemId);
  return { indicatorId: found.id, linkScore: 1, linkReason: `${byHand}关联：${found.name.zh}`, words: `关联到指标“${found.name.zh}”`, localIndicators };
}

/** Which indicator a target speaks of: one of the catalogue, one of the place's own made here, or none. What a person decided is not linked anew by itself. */
export const linkTarget = editKind<z.infer<typeof input>>({
  id: 'link-target',
  title: '关联指标',
  source: 'issue 5: targets linked or made local indicators',
  input,
  examples: [
    { title: '作为本地指标', edit: { itemId: 'women/2/goal/2/1', link: { to: 'local', name: '家庭教育指导站覆盖率', unit: '%', direction: 'up' } }, says: '将目标“家庭教育指导站覆盖率”（“妇女与教育”主要目标2）关联到本地指标“家庭教育指导站覆盖率”。', becomes: { 'women/2/goal/2/1': { indicatorId: 'local/women-2021-2030/1', linkScore: 1 } } },
    { title: '不关联', edit: { itemId: 'women/1/goal/1/1', link: { to: 'none' } }, says: '定为不关联指标', becomes: { 'women/1/goal/1/1': { indicatorId: null, linkReason: '人工确认：不关联指标' } } },
    { title: '目录里没有', edit: { itemId: 'women/1/goal/1/1', link: { to: 'catalogue', indicatorId: 'no-such-indicator-at-all' } }, says: '指标目录中没有编号为“no-such-indicator-at-all”的指标', refused: 'no-such-indicator' },
    { title: '没有说关联到哪里', edit: { itemId: 'women/1/goal/1/1', link: {} }, says: '请写明关联到指标目录、本地指标还是不关联', refused: 'input-invalid' },
  ],
  apply: (plan, { itemId, link: to }) => {
    const held = heldTarget(plan, itemId);
    if (isRefusal(held)) return held;
    const found = linkedTo(plan, held, to);
    if (isRefusal(found)) return found;
    const { indicatorId, linkScore, linkReason, words: said, localIndicators } = found;
    if (held.target.indicatorId === indicatorId && held.target.linkReason === linkReason) return refusal('nothing-changed', `${targetLabel(held)}已经${said}。`, itemId);
    return { plan: { ...replaceTarget(plan, itemId, (target) => [{ ...target, indicatorId, linkScore, linkReason }]), localIndicators }, sentence: `将${targetLabel(held)}${said}。`, itemIds: [itemId] };
  },
});
