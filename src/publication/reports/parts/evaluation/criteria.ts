import type { Cell, Run } from '#documents';
import { figureText, printedNumber } from '#monitoring';
import { joinRuns, say } from '../../../figures/say.ts';
import { gapGrowth, groupGaps } from '../../../ground/group-gaps.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { counting, standingTally } from '../../../ground/tally.ts';
import { shortTitle } from '../lead.ts';
import { chanceKeys, chancesOf, expectedCount } from '../stages/expected-count.ts';
import { pacedOf } from '../stages/paced.ts';
import { dueOf } from '../stages/unmet.ts';

/** A criterion of the plans (method 9): its points, each computed here or to be handed in by somebody with evidence. */
export type Criterion = { readonly id: string; readonly title: string; readonly asks: string; readonly points: readonly CriterionPoint[] };

/** `tell` gives what the figures say, null where they say nothing (`none` says so); a point without it is for others. `from`: who hands it in and on what evidence. */
export type CriterionPoint = { readonly title: string; readonly from: string; readonly none?: string; readonly tell?: (ground: ReportGround) => readonly Run[] | null };

/** What each plan has to say, by its short title where there are several; null where none has. */
function byPlan(ground: ReportGround, tell: (planned: PlanGround) => readonly Run[] | null): readonly Run[] | null {
  const told = ground.plans.flatMap((planned) => {
    const runs = tell(planned);
    return runs === null ? [] : [ground.plans.length > 1 ? say`${shortTitle(planned)}${runs}` : runs];
  });
  return told.length === 0 ? null : joinRuns(told, '；');
}

const computed = '监测数据';

/** 按期完成率: of the targets due by now that can be judged, those met. */
const onTime: CriterionPoint = {
  title: '到期目标按期完成率', from: computed, none: '还没有到期且能够判断的目标',
  tell: (ground) => byPlan(ground, (planned) => {
    const tally = standingTally(dueOf(planned, ground));
    return tally.assessable.length === 0 ? null : counting(ground.book).rateWithCounts(tally, `${planned.monitored.title}到期目标`);
  }),
};

const rate: CriterionPoint = {
  title: '达标率', from: computed,
  tell: (ground) => byPlan(ground, (planned) => {
    const tally = standingTally(planned.domains.flatMap(({ targets }) => targets));
    return tally.assessable.length === 0 ? null : counting(ground.book).rateWithCounts(tally, planned.monitored.title);
  }),
};

/** Mean of min(1, max(0, S/E)) over the indicators whose way can be measured: the way done in percent of the way that was due by now, at most all of it. */
const pace: CriterionPoint = {
  title: '各项指标实际进度占应有进度的平均比例', from: computed,
  tell: ({ book, ...ground }) => byPlan({ book, ...ground }, (planned) => {
    const found = pacedOf(planned).filter(({ expected }) => expected > 0);
    if (found.length === 0) return null;
    const mean = found.reduce((sum, { done, expected }) => sum + Math.min(1, Math.max(0, done / expected)), 0) / found.length;
    const of = found.map(({ subject: { main } }) => book.add({ kind: 'verdict', target: main.id, field: 'progress.pace-ratio', says: `“${main.indicator}”的路程与时间之比（${main.id}）` }));
    return [{ text: figureText(100 * mean, '%', 1), source: book.add({ kind: 'computed', rule: 'rate', of, says: `${planned.monitored.title}各项指标路程与时间之比的平均` }) }];
  }),
};

const ahead: CriterionPoint = {
  title: '预计到期达标的项数（概率之和）', from: computed,
  tell: ({ book, ...ground }) => byPlan({ book, ...ground }, (planned) => {
    const chances = chancesOf(planned.domains.flatMap(({ targets }) => targets));
    if (chances.length === 0) return null;
    const source = book.add({ kind: 'computed', rule: 'expected-count', of: chanceKeys(chances, book), says: `${planned.monitored.title}各项目标的达标概率之和` });
    return say`${{ text: `${printedNumber(expectedCount(chances).count, 1)}项`, source }}（能够预测的${counting(book).count(chances.map(({ target }) => target), `${planned.monitored.title}能够预测的目标`)}）`;
  }),
};

/** 规划的差距类目标：缩小2项、扩大1项: what became of the targets that ask for a smaller gap. */
function gapTargets(plans: ReportGround['plans'], book: ReportGround['book']): readonly Run[] {
  const targets = plans.flatMap(({ domains }) => domains.flatMap((domain) => domain.targets.filter(({ kind, repeats }) => kind === 'gap' && repeats === null)));
  const parts = ([['缩小', 'improving'], ['变化不明显', 'unchanged'], ['扩大', 'worsening']] as const).flatMap(([what, state]): (readonly Run[])[] => {
    const of = targets.filter(({ achievement }) => achievement === state);
    return of.length === 0 ? [] : [say`${what}${counting(book).count(of, `差距${what}的目标`)}`];
  });
  return parts.length === 0 ? [] : say`规划要求缩小差距的目标：${joinRuns(parts, '、')}`;
}

/** How many gaps between women and men, town and country narrowed and widened since the time before; then those of the plans' own targets, judged over the time of the plan. */
const gaps: CriterionPoint = {
  title: '性别和城乡差距', from: computed,
  tell: ({ question, book, plans }) => {
    const all = groupGaps(question, book);
    const growths = all.flatMap((gap) => {
      const growth = gapGrowth(gap);
      return growth === null ? [] : [{ growth, keys: [...gap.latest].map((point) => gap.first.figures.number(point).source ?? '') }];
    });
    const asked = gapTargets(plans, book);
    if (growths.length === 0) return asked.length === 0 ? null : asked;
    const one = (what: string, fits: (growth: number) => boolean): (readonly Run[])[] => {
      const of = growths.filter(({ growth }) => fits(growth));
      return of.length === 0 ? [] : [say`${what}${{ text: `${String(of.length)}项`, source: book.add({ kind: 'computed', rule: 'gap-change', of: of.flatMap(({ keys }) => keys), says: `与上一次相比差距${what}的指标` }) }}`];
    };
    const alone = all.filter((gap) => gapGrowth(gap) === null);
    const rest = alone.length === 0 ? [] : [say`只有一年而不能比较的${{ text: `${String(alone.length)}项`, source: book.add({ kind: 'computed', rule: 'gap-change', of: alone.flatMap((gap) => gap.latest.map((point) => gap.first.figures.number(point).source ?? '')), says: '只有一年数据、不能比较差距的指标' }) }}`];
    const measured = joinRuns([...one('缩小', (growth) => growth < 0), ...one('扩大', (growth) => growth > 0), ...one('持平', (growth) => growth === 0), ...rest], '、');
    return say`分性别、城乡的数据与上一次相比：${measured}${asked.length === 0 ? '' : '；'}${asked}`;
  },
};

/** The criteria with what is computed of them and what is to be handed in. Source: method 9; the plans: 效率、效果、效益. */
export const criteria: readonly Criterion[] = [
  {
    id: 'efficiency', title: '效率', asks: '由办公室会同财政部门和责任单位填写：规划实施的资金投入、预算执行率、单位成本与以往和同类地区的比较、任务完成时间的延误和原因；依据为预算批复、决算和项目台账',
    points: [onTime, { title: '资金投入和预算执行率', from: '财政部门、责任单位：预算批复、决算' }, { title: '单位成本与以往、同类地区比较', from: '责任单位：项目台账' }, { title: '任务完成时间的延误', from: '责任单位：任务清单' }],
  },
  {
    id: 'effectiveness', title: '效果', asks: '由评估组填写：与规划实施前的变化速度、与条件相近地区的比较，没有达到预期效果的目标和可能的原因；只写变化、对比和可能的联系，同时写明相反的证据，不把变化直接归因于某一项政策',
    points: [rate, pace, ahead, { title: '与规划实施前的变化速度比较', from: '统计部门：规划实施前的数据' }, { title: '与条件相近地区比较', from: '统计部门：相近地区的同口径数据' }],
  },
  {
    id: 'benefit', title: '效益', asks: '由评估组填写：受益的妇女儿童人数及计算办法、群众满意度及误差范围、已经形成的长效机制（常设预算、制度规定、专职人员）；依据为业务统计、问卷数据和文件',
    points: [gaps, { title: '受益人数', from: '责任单位：业务统计' }, { title: '群众满意度', from: '评估组：问卷数据' }, { title: '长效机制', from: '责任单位：预算、制度和编制文件' }],
  },
];

/** A point as a cell: what the figures say, or that somebody has to hand it in. */
export const pointResult = ({ tell, none = '没有数据' }: CriterionPoint, ground: ReportGround): { readonly isKnown: boolean; readonly cell: Cell } => {
  const runs = tell?.(ground) ?? null;
  return runs === null ? { isKnown: false, cell: { runs: [{ text: tell === undefined ? '待提供' : none, mark: 'to-fill' }] } } : { isKnown: true, cell: { runs } };
};
