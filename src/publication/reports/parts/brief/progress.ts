import { isMissing } from '#kernel';
import type { Block, Run } from '#documents';
import { claims } from '../../../claims/claims/index.ts';
import { promisedWords } from '../../../claims/claims/standing.ts';
import { isOwnLevel, tellOne } from '../../../claims/narrate.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import type { Subject } from '../../../ground/subject.ts';
import { isShaky } from '../../../ground/warning-level.ts';
import { tailedHeading } from '../../blocks.ts';
import { isAssessed, subjectsWhere } from '../../problems/owners.ts';
import { inShort, inTurn, roomFor, withinRoom } from './short-list.ts';

/** How many are told, and how long they may be together beside a second plan. */
const [most, room] = [5, 150];

/** The base value did not keep the target yet: it was reached in these years. */
function isGained({ main: { baseline, accepts } }: Subject): boolean {
  if (isMissing(baseline) || accepts === null) return false;
  return (accepts.lower !== undefined && baseline.value < accepts.lower) || (accepts.upper !== undefined && baseline.value > accepts.upper);
}

const chanceOf = ({ main: { forecast } }: Subject): number => ('probability' in forecast ? forecast.probability : 0);

/** Goals before what measures and other chapters ask for, then the surest. */
const inOrder = (a: Subject, b: Subject): number => Number(b.main.section === 'goal') - Number(a.main.section === 'goal') || chanceOf(b) - chanceOf(a);

/** The most telling of a plan: figures of this year that nothing warns of, first what was reached since the base year, then what was kept all along, then what is on its way. */
function telling({ domains }: PlanGround, year: number): readonly Subject[] {
  const of = (id: string): readonly Subject[] => domains.flatMap(({ groups }) => groups.filter(({ group }) => group.id === id).flatMap(({ subjects }) => subjects));
  const isShown = (subject: Subject): boolean => !isShaky(subject) && isOwnLevel(subject.main) && !isMissing(subject.main.latest) && subject.main.latest.year === year && !subject.main.promise.includes('“');
  const kept = of('kept').filter(isShown).toSorted(inOrder);
  return [...kept.filter(isGained), ...kept.filter((subject) => !isGained(subject)), ...of('on-course').filter(isShown).toSorted(inOrder)];
}

/** 初中生近视率为57.8%（2030年目标58%以下），比2020年下降3.2个百分点 */
function told(subject: Subject, { year, where, book }: ReportGround): readonly Run[] {
  const { main, figures } = subject;
  const at = { year, where, book };
  const words = promisedWords(main).replace(/^保持在/, '');
  const change = tellOne(subject, [claims.sinceBaseline], at, { opens: false, turn: 0 });
  return say`${tellOne(subject, [claims.level], at, { opens: false, turn: 0 })}（${figures.planned(`${String(main.deadline)}年目标${words}`)}）${change.length === 0 ? [] : say`，${change}`}`;
}

/**
 * What goes well: up to five indicators with their figure, their target and what changed since the base year.
 *
 * @example progress(ground)[0]
 */
export function progress(ground: ReportGround): readonly Block[] {
  const found = inTurn(ground.plans.map((planned) => telling(planned, ground.year)), most);
  const sentences = withinRoom(found.map((subject) => told(inShort(subject), ground)), roomFor(ground.plans, room));
  const isJudged = subjectsWhere(ground, isAssessed).length > 0;
  const words = sentences.length === 0 ? say`${isJudged ? '本年度还没有能够用数据说明的达标指标。' : '目前没有能够判断的指标，进展情况有待数据报齐后说明。'}` : say`${ground.question.standIn ?? ''}${joinRuns(sentences, '；')}。`;
  return [tailedHeading('brief/progress', '进展较好的方面。', words)];
}
