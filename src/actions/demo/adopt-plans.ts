import type { IdentifiedClause, IdentifiedPlan, IdentifiedTarget } from '#plan';
import { importDocument } from './import-document.ts';
import type { ReadPlans } from './bring-figures.ts';
import type { Stage } from './stage.ts';

/** A version of a plan as its readers see it. */
type SeenVersion = { readonly head: { readonly revision: number }; readonly plan: IdentifiedPlan; readonly lifeCycle: { readonly version: number } };
type VersionPlace = { readonly regionId: string; readonly planId: string; readonly version: number };

const clerk = 'shili-bangongshi';
const chief = 'shili-bangongshi-zhuren';
const leader = 'shili-lingdao';

const seen = (stage: Stage, place: VersionPlace): Promise<SeenVersion> => stage.by<SeenVersion>(clerk, 'plan.get-version', place);

const clausesOf = (plan: IdentifiedPlan): readonly IdentifiedClause[] => {
  const whole = (clause: IdentifiedClause): readonly IdentifiedClause[] => [clause, ...clause.clauses.flatMap(whole)];
  return [...plan.chapters.flatMap(({ clauses }) => clauses), ...plan.domains.flatMap(({ goals, measures }) => [...goals, ...measures])].flatMap(whole);
};

function clauseWith(plan: IdentifiedPlan, text: string): IdentifiedClause {
  const found = clausesOf(plan).find((clause) => clause.text.includes(text));
  if (!found) throw new Error(`the example has no clause with ${text}`);
  return found;
}

function targetIn({ targets }: IdentifiedClause, quote: string): IdentifiedTarget {
  const found = targets.find((target) => target.quote.includes(quote));
  if (!found) throw new Error(`the example has no target with ${quote}`);
  return found;
}

/** A step of the version's life, on what it is now. */
async function step(stage: Stage, login: string, action: string, place: VersionPlace, more: object = {}): Promise<void> {
  const { lifeCycle } = await seen(stage, place);
  await stage.by(login, action, { ...place, cycleVersion: lifeCycle.version, ...more });
}

async function edit(stage: Stage, login: string, place: VersionPlace, edits: (plan: IdentifiedPlan) => readonly object[]): Promise<void> {
  const { head, plan } = await seen(stage, place);
  await stage.by(login, 'plan.edit-draft', { ...place, revision: head.revision, edits: edits(plan) });
}

/** What the reader took for an indicator of the catalogue and is one of the district's own. */
const ownIndicator = { text: '每个乡镇至少办好1所公办中心幼儿园', name: '每个乡镇的公办中心幼儿园数（示例）', unit: '所' } as const;

/** The women's plan is amended in the middle: one goal becomes stricter. */
const amended = { before: '孕产妇死亡率控制在9/10万以下', after: '孕产妇死亡率控制在8/10万以下', value: 8 } as const;

/** The plans of the example, by whom they are for. */
export type DemoPlans = { readonly women: string; readonly children: string; readonly read: ReadPlans };

async function adopt(stage: Stage, place: VersionPlace, number: string, date: string): Promise<void> {
  await step(stage, leader, 'plan.adopt-version', place, { document: { number, date } });
}

/**
 * Both plans on their way: read from their document, corrected, sent back once for a reason, submitted by one and adopted by another, by the number of a document.
 *
 * @example const plans = await adoptPlans(stage, districtId, bytes)
 */
export async function adoptPlans(stage: Stage, regionId: string, bytes: Uint8Array): Promise<DemoPlans> {
  stage.on('2021-12-06');
  const { importId, plans: read } = await importDocument(stage, regionId, bytes);
  const start = (planIndex: number): Promise<VersionPlace> => stage.by<VersionPlace>(clerk, 'plan.start-draft', { regionId, importId, planIndex }).then(({ planId, version }) => ({ regionId, planId, version }));
  const indexOf = (subject: string): number => read.plans.findIndex((plan) => plan.subject === subject);
  const [women, children] = [await start(indexOf('women')), await start(indexOf('children'))];
  stage.on('2021-12-13');
  await edit(stage, clerk, children, (plan) => [{ edit: 'link-target', itemId: targetIn(clauseWith(plan, ownIndicator.text), ownIndicator.text).itemId, link: { to: 'local', name: ownIndicator.name, unit: ownIndicator.unit, direction: 'hold' } }]);
  for (const place of [women, children]) await step(stage, clerk, 'plan.submit-version', place, { reason: '示例：提请审定' });
  stage.on('2021-12-20');
  await step(stage, chief, 'plan.return-version', women, { reason: '示例：请再核对主要目标的责任单位' });
  stage.on('2021-12-22');
  await step(stage, clerk, 'plan.submit-version', women, { reason: '示例：已逐条核对' });
  stage.on('2021-12-30');
  await adopt(stage, women, '示政发〔2021〕16号', '2021-12-30');
  await adopt(stage, children, '示政发〔2021〕17号', '2021-12-30');
  return { women: women.planId, children: children.planId, read };
}

/**
 * The women's plan is amended: a draft from the version in force, one target changed, submitted and adopted by two people; the former version stays to be compared.
 *
 * @example await amendWomensPlan(stage, districtId, plans.women)
 */
export async function amendWomensPlan(stage: Stage, regionId: string, planId: string): Promise<void> {
  stage.on('2024-06-11');
  const { version } = await stage.by<VersionPlace>(clerk, 'plan.amend-plan', { regionId, planId });
  const place = { regionId, planId, version };
  await edit(stage, clerk, place, (plan) => {
    const clause = clauseWith(plan, amended.before);
    return [{ edit: 'correct-clause', itemId: clause.itemId, text: clause.text.replace(amended.before, amended.after) }, { edit: 'correct-target', itemId: targetIn(clause, amended.before).itemId, changes: { value: amended.value } }];
  });
  await step(stage, clerk, 'plan.submit-version', place, { reason: '示例：中期调整' });
  stage.on('2024-07-10');
  await adopt(stage, place, '示政发〔2024〕8号', '2024-07-10');
}
