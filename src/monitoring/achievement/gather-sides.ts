import { normalName } from '#plan';
import type { IndicatorDefinition } from '#registry';
import type { Observation } from '../observation.ts';
import type { EvidenceRegistry } from './evidence-registry.ts';
import { namesOfTarget, ownRows, type EvidenceQuestion } from './evidence-rows.ts';
import { canonicalGroups, sidesWanted } from './groups-wanted.ts';
import type { ObservationIndex } from './observation-index.ts';
import { outermost } from './outermost.ts';
import { chooseRows, seriesOf } from './series-of.ts';
import type { Evidence, NamedSeries } from './way.ts';

const gapWord = /(?:之间)?的?(?:差距|差异|差别)$/;
const between = /(?:城乡|男女两性|男女|两性|性别|区域|地区|群体|校际)(?:之间)?的?/g;

/**
 * What the two sides of a gap have figures of.
 *
 * @example plainNameOfGap('孕产妇死亡率城乡差距') // '孕产妇死亡率'
 */
export const plainNameOfGap = (name: string): string => name.replace(gapWord, '').replaceAll(between, '').replace(/的$/, '');

/** An indicator that is itself a gap has no sides of its own. */
const isGap = ({ name }: IndicatorDefinition): boolean => gapWord.test(name.zh);

const goodOf = { up: 1, down: -1, range: 0, reference: 0 } as const;

/**
 * The two sides of a gap: the groups the target names, else, where it speaks of regions, the highest and the lowest of the places inside. Rows of the plain indicator are
 * looked for, found by the name left when the words of the gap are taken away, and rows called like the target itself. Null where both sides do not appear.
 *
 * @example gatherSides(index, question, registry)?.first.name // '农村'
 */
export function gatherSides(index: ObservationIndex, question: EvidenceQuestion, registry: EvidenceRegistry): Evidence['sides'] {
  const { target, definition } = question;
  const plain = definition !== null && !isGap(definition) ? definition : (registry.byName.get(normalName(plainNameOfGap(target.indicator))) ?? (definition ? (registry.byName.get(normalName(plainNameOfGap(definition.name.zh))) ?? null) : null));
  const names = [...namesOfTarget(question), plainNameOfGap(target.indicator), ...(plain ? [plain.id, plain.name.zh] : [])];
  const rows = ownRows(index.rowsOf(names), question);
  const unit = plain?.unit ?? definition?.unit ?? target.unit ?? '';
  const side = (name: string, ofSide: readonly Observation[]): NamedSeries => ({ name, series: seriesOf(chooseRows(ofSide).chosen, plain?.id ?? null, unit, registry.bridges) });
  const good = goodOf[plain?.direction ?? 'reference'];
  const wanted = sidesWanted(target);
  if (wanted === null) {
    if (!/区域|地区/.test(`${target.indicator}${target.quote}`)) return null;
    const places = [...Map.groupBy(rows.filter(({ subUnit, groups }) => subUnit !== null && canonicalGroups(groups).length === 0), ({ subUnit }) => subUnit ?? '').entries()].map(([name, ofUnit]) => side(name, ofUnit).series);
    const ends = outermost(places);
    return ends === null ? null : { first: { name: '最高的地区', series: ends[0] }, second: { name: '最低的地区', series: ends[1] }, good };
  }
  const [first, second] = wanted.map((word) => side(word, rows.filter(({ subUnit, groups }) => subUnit === null && canonicalGroups(groups).join() === word)));
  if (first === undefined || second === undefined || first.series.points.length === 0 || second.series.points.length === 0) return null;
  return { first, second, good };
}
