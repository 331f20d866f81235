import type { DemoUnitIds } from './bring-people.ts';
import type { Scene } from './scene.ts';

/** A line of assignment.propose, as the clerk sees it. */
type Proposed = { readonly itemId: string; readonly unitId: string; readonly role: 'lead' | 'support'; readonly as: string; readonly standing: 'new' | 'held' | 'other-lead' };

const clerk = 'shili-bangongshi';
const from = '2022-01-01';

/** Goals whose lead the office has not yet settled: what stands on the list of open assignments. */
const leftOpen: ReadonlySet<string> = new Set(['women/8', 'children/7']);

/**
 * The office takes over what the plans print as who answers for what, from the first day of 2022; two domains stay without a lead until somebody settles them. Where a unit is printed with a second
 * name in brackets (农业农村局（乡村振兴局）), the body of that name helped as long as it lasted.
 *
 * @example await assignDuties(scene, regionId, units, [plans.women, plans.children])
 */
export async function assignDuties(scene: Scene, regionId: string, units: DemoUnitIds, planIds: readonly string[]): Promise<void> {
  scene.on('2022-01-10');
  const rural = units.get('扶贫办') ?? '';
  for (const planId of planIds) {
    const { proposals } = await scene.by<{ proposals: readonly Proposed[] }>(clerk, 'assignment.propose', { regionId, planId, validFrom: from });
    const taken = proposals.filter(({ itemId, role, standing }) => standing === 'new' && !(role === 'lead' && leftOpen.has(itemId))).map(({ itemId, unitId, role }) => ({ itemId, unitId, role }));
    await scene.by(clerk, 'assignment.accept-proposals', { regionId, planId, validFrom: from, proposals: taken });
    const helped = new Set(proposals.filter(({ as, unitId }) => as.includes('乡村振兴局') && unitId !== rural).map(({ itemId }) => itemId));
    const also = [...helped].map((itemId) => ({ itemId, unitId: rural, role: 'support' as const }));
    if (also.length > 0) await scene.by(clerk, 'assignment.accept-proposals', { regionId, planId, validFrom: from, proposals: also });
    await settleRest(scene, regionId, planId, units.get('妇联') ?? '');
  }
}

/** The domain or chapter a part stands in: `women/6` of `women/6/goal/2/1`. */
const domainOf = (itemId: string): string => itemId.split('/').slice(0, 2).join('/');

/** A part of a plan as the lists show it; `version` counts the changes of its own assignments. */
type Listed = { readonly itemId: string; readonly version: number };

/** What the plans print nobody for, the committee gave to the women's federation: whole domains, and promises of the other chapters one by one. */
async function settleRest(scene: Scene, regionId: string, planId: string, federation: string): Promise<void> {
  const { items: unassigned } = await scene.by<{ items: readonly Listed[] }>(clerk, 'assignment.list-unassigned', { regionId, planId, on: from, limit: 500 });
  const { items: domains } = await scene.by<{ items: readonly Listed[] }>(clerk, 'assignment.list-assignments', { regionId, planId, on: from, kind: 'domain', limit: 500 });
  const open = unassigned.filter(({ itemId }) => !leftOpen.has(domainOf(itemId)));
  const wanted = new Map(open.map((item) => domains.find(({ itemId }) => itemId === domainOf(item.itemId)) ?? item).map(({ itemId, version }) => [itemId, version]));
  for (const [itemId, version] of wanted) {
    await scene.by('shili-bangongshi-zhuren', 'assignment.assign', { regionId, planId, itemId, unitId: federation, role: 'lead', validFrom: from, reason: '示例：区妇儿工委全委会议定', version });
  }
}
