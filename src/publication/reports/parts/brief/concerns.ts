import type { Block, Run } from '#documents';
import { claims } from '../../../claims/claims/index.ts';
import { outlookSums } from '../../../claims/outlook-sums.ts';
import { countOf, isOwnLevel, tellOne } from '../../../claims/narrate.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import type { Subject } from '../../../ground/subject.ts';
import { tailedHeading } from '../../blocks.ts';
import { fewNamed, inGroups, isAssessed, ownersOf, subjectsWhere } from '../../problems/owners.ts';
import { inShort, inTurn, roomFor, withinRoom } from './short-list.ts';

/** How many are told, and how long they may be together beside a second plan. */
const [most, room] = [5, 180];

const chanceOf = ({ main: { forecast } }: Subject): number => ('probability' in forecast ? forecast.probability : 1);

/** 初中生近视率为58.8%，比2030年58%以下的目标高0.8个百分点，达标概率12%（教育局）: of its targets only the one the sentence turns on. */
function told(subject: Subject, ground: ReportGround): readonly Run[] {
  const { book, year, where } = ground;
  const one = inShort({ ...subject, targets: [subject.main] });
  const list = isOwnLevel(subject.main) ? [claims.level, claims.standing, claims.chance] : [claims.standing, claims.chance];
  const names = ownersOf(subject, ground);
  return say`${tellOne(one, list, { year, where, book }, { opens: false, turn: 0 })}（${names.length === 0 ? '责任单位未明确' : fewNamed(names, [subject], book)}）`;
}

/**
 * What needs attention: the least likely targets by name, with figure, gap, probability and whose they are; then how many others slipped, may slip or cannot be forecast.
 *
 * @example concerns(ground)[0]
 */
export function concerns(ground: ReportGround): readonly Block[] {
  const { book, question: { standIn: whose } } = ground;
  const standIn = whose ?? '';
  const behind = inGroups(ground, ['behind']).toSorted((a, b) => chanceOf(a) - chanceOf(b));
  const least = withinRoom(inTurn([behind], most).map((subject) => told(subject, ground)), roomFor(ground.plans, room));
  const missed = inGroups(ground, ['missed']);
  const counted = (what: string, subjects: readonly Subject[]): readonly (readonly Run[])[] => (subjects.length === 0 ? [] : [say`${countOf(subjects, what, book)}${what}`]);
  const others = [
    ...counted('到期未达标', missed.filter(({ main }) => main.outlook === 'settled')), ...counted('未达标且数据不足以预测', missed.filter(({ main }) => main.outlook !== 'settled')), ...counted('变化不明显', inGroups(ground, ['unchanged'])), ...counted('退步或未能保持', inGroups(ground, ['slipping'])),
    ...counted('目前达标、能否保持有较大不确定性', inGroups(ground, ['at-risk'])),
  ];
  const first = behind.length === 0 ? [] : say`${countOf(behind, outlookSums.hard.name, book)}指标${outlookSums.hard.name}${least.length < behind.length ? '，达标概率较低的有' : ''}：${standIn}${joinRuns(least, '；')}。`;
  const rest = others.length === 0 ? [] : say`${behind.length === 0 ? '有' : '另有'}${joinRuns(others, '，')}。`;
  const none = subjectsWhere(ground, isAssessed).length > 0 ? say`没有发现难以如期达标或退步的指标。` : say`目前没有能够判断的指标，尚不能说明哪些目标存在困难。`;
  return [tailedHeading('brief/concerns', '需要关注的问题。', behind.length + others.length === 0 ? none : say`${first}${rest}`)];
}
