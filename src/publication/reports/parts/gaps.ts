import type { Block, Run } from '#documents';
import { amountOfChange } from '#monitoring';
import { joinRuns, say, strong } from '../../figures/say.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import { apart, gapGrowth, groupGaps, groupPairs, type GroupGap } from '../../ground/group-gaps.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import { claimBlock, heading, mention, paragraph } from '../blocks.ts';
import { gapPictures } from '../pictures/gap-pictures.ts';

/** How the gap moved since the time before: its size, not its sign. */
function moved(gap: GroupGap, ground: ReportGround): readonly Run[] {
  const { first, latest, before } = gap;
  const change = gapGrowth(gap);
  if (before === null || change === null) return [];
  const digits = Math.max(...[...latest, ...before].map(digitsOf));
  const since = latest[0].year - before[0].year === 1 && latest[0].year === ground.year ? '上年' : `${String(before[0].year)}年`;
  const keys = [...latest, ...before].map((point) => first.figures.year(point).source ?? '');
  const text = change === 0 ? `与${since}持平` : `比${since}${change > 0 ? '扩大' : '缩小'}${amountOfChange(Math.abs(change), first.unit, digits)}`;
  return say`，差距${{ text, source: ground.book.add({ kind: 'computed', rule: 'gap-change', of: keys, says: `“${first.definition.name.zh}”两组差距的变化` }) }}`;
}

/** A gap of a year before the plans began says nothing of what they did. */
const isBefore = ({ latest: [{ year }] }: GroupGap, { plans }: ReportGround): boolean => plans.length > 0 && plans.every(({ monitored }) => year < monitored.startYear);

/** One gap with its year, unless the sentence before has said it. */
function told(gap: GroupGap, withYear: boolean, ground: ReportGround): readonly Run[] {
  const { pair, first, second, latest } = gap;
  const [a, b] = latest;
  const year = withYear ? say`${first.figures.year(a)}${isBefore(gap, ground) ? '（规划实施以前）' : ''}` : [];
  const values = say`${year}${first.name}${pair.first.word}为${first.figures.value(a)}、${pair.second.word}为${second.figures.value(b)}`;
  if (apart(latest) === 0) return say`${values}，两者持平${moved(gap, ground)}`;
  const [high, low] = apart(latest) > 0 ? [pair.first.word, pair.second.word] : [pair.second.word, pair.first.word];
  return say`${values}，${high}比${low}高${first.figures.apart(a, b)}${moved(gap, ground)}`;
}

/**
 * Women and men, town and country: the indicators the data tell both of, with the gap and how it moved (method 7, practice.md 3.6). Nothing where the data tell no parts.
 *
 * @example gapBlocks(ground)
 */
export function gapBlocks(ground: ReportGround): readonly Block[] {
  const gaps = groupGaps(ground.question, ground.book);
  const blocks = groupPairs.flatMap((pair): Block[] => {
    const of = gaps.filter((gap) => gap.pair === pair).toSorted((a, b) => a.latest[0].year - b.latest[0].year);
    const isOfOneYear = of.every(({ latest }) => latest[0].year === of[0]?.latest[0].year);
    return of.length === 0 ? [] : [claimBlock(`gaps/${pair.id}`, strong(say`${pair.title}差距。`), say`${joinRuns(of.map((gap, at) => told(gap, at === 0 || !isOfOneYear, ground)), '；')}。`)];
  });
  if (blocks.length === 0) return [];
  const pictures = gapPictures(gaps, ground);
  const ids = pictures.map(({ id }) => id);
  // A chart of the latest year shows no change.
  const compared = ids.filter((id) => id.endsWith('/latest')).length;
  const what = compared === 0 ? '差距的变化' : compared === ids.length ? '差距的对比' : '差距的对比和变化';
  const see = ids.length === 0 ? [] : [paragraph('gaps/see', say`${what}见${mention(ids)}。`)];
  return [heading('gaps', 1, '性别和城乡差距'), ...blocks, ...see, ...pictures];
}
