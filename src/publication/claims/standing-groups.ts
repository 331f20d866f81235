import type { CountCondition } from '../figures/count-condition.ts';
import type { Claim } from './claim.ts';
import { claims } from './claims/index.ts';
import { outlookSums } from './outlook-sums.ts';

const { level, since, counts, standing, forecast, warned } = claims;

/** What subjects of one group have in common; `headline` is its bold claim, after the names and how many there are. */
export type StandingGroup = {
  readonly id: string;
  /** After the names: 达到目标要求. */
  readonly headline: string;
  /** The same of those that are only listed: 也达到目标要求. */
  readonly alsoSaid: string;
  /** What people found of those judged without figures: 达到目标要求. */
  readonly byPeople: string;
  /** How the targets of its subjects are judged. */
  readonly where: CountCondition;
  /** What its sentences say, in order. */
  readonly says: readonly Claim[];
};

const kept = { achievement: ['met-early', 'met', 'held'] } as const;
const missed = { achievement: ['not-met'] } as const;
const likely = { outlook: ['expected', 'likely'] } as const;
const unlikely = { outlook: ['hard', 'unlikely'] } as const;
const notUnlikely = { outlook: ['expected', 'likely', 'not-forecast', 'settled'] } as const;

/**
 * The groups in which a report tells what can be judged, best first; a target is in the first one whose condition holds. What cannot be judged is told apart, with its reason.
 * Sources: practice.md 3.1 (bold claims, gap block), 3.4 (words of judgement).
 */
export const standingGroups: readonly StandingGroup[] = [
  { id: 'kept', byPeople: '达到目标要求', headline: '达到目标要求', alsoSaid: '也达到目标要求', where: { ...kept, ...notUnlikely }, says: [level, since, standing] },
  { id: 'improving', byPeople: '有所改善', headline: '朝规划要求的方向变化', alsoSaid: '也朝规划要求的方向变化', where: { achievement: ['improving'] }, says: [level, since, standing] },
  { id: 'at-risk', byPeople: '达到目标要求', headline: '目前达到目标要求，但能否保持有较大不确定性', alsoSaid: '同样达到目标要求、保持难度较大', where: { ...kept, ...unlikely }, says: [level, since, standing, forecast] },
  { id: 'on-course', byPeople: '尚未达到目标要求', headline: `尚未达到目标值，按目前趋势${outlookSums.hopeful.name}`, alsoSaid: `也${outlookSums.hopeful.name}`, where: { ...missed, ...likely }, says: [level, since, standing, forecast] },
  { id: 'behind', byPeople: '尚未达到目标要求', headline: `按目前趋势${outlookSums.hard.name}`, alsoSaid: `也${outlookSums.hard.name}`, where: { ...missed, ...unlikely }, says: [level, since, standing, forecast, warned] },
  { id: 'missed', byPeople: '尚未达到目标要求', headline: '尚未达到目标要求', alsoSaid: '也未达到目标要求', where: { ...missed, outlook: ['not-forecast', 'settled'] }, says: [level, since, standing] },
  { id: 'slipping', byPeople: '有所退步', headline: '出现退步或未能保持', alsoSaid: '也出现退步或未能保持', where: { achievement: ['not-held', 'worsening'] }, says: [level, since, standing, warned] },
  { id: 'unchanged', byPeople: '变化不明显', headline: '变化不明显', alsoSaid: '也变化不明显', where: { achievement: ['unchanged'] }, says: [level, since, standing] },
  { id: 'unproven', byPeople: '尚不能判断', headline: '涉及的例数或个数少，尚不能判断是否达标', alsoSaid: '也因例数或个数少不能判断', where: { achievement: ['unproven'] }, says: [level, counts, standing, forecast] },
];
