import { normalName } from '#plan';
import type { EvidenceRegistry } from './evidence-registry.ts';
import { namesOfTarget, ownRows, type EvidenceQuestion } from './evidence-rows.ts';
import { groupsWanted, speaksOf } from './groups-wanted.ts';
import type { ObservationIndex } from './observation-index.ts';
import { chooseRows, seriesOf } from './series-of.ts';
import type { NamedSeries } from './way.ts';

/** 全国平均水平, 全省同期水平: the same indicator in another place. */
const elsewhere = /^(全国|全省|全自治区|自治区|全市|全区|全盟|全州)(?:同期)?(?:的)?(?:平均)?(?:水平|平均值|平均)$/;

/** Words before a name that only say: of this place, of this body. */
const ofThisPlace = /^(?:本(?:地区?|级|单位|区|县|市)|当地|各级|全区|企事业单位|事业单位|企业)(?:的)?/;

/** The place as rows may print it: 全国, or 自治区 for 全自治区. */
const isPlace = (place: string | null, word: string): boolean => place !== null && (place === word || place === word.replace(/^全/, ''));

/**
 * The figure a relative target is held against: the same indicator in a place the text names, the indicator the text names, else the one the registry relates to it. Null
 * where there is none; rows of it may still be missing, then the series is empty.
 *
 * @example gatherReference(index, question, registry)?.name // '党员中女性比例'
 */
export function gatherReference(index: ObservationIndex, question: EvidenceQuestion, registry: EvidenceRegistry): NamedSeries | null {
  const { target, definition, year } = question;
  const printed = target.reference ?? '';
  const place = elsewhere.exec(printed)?.[1];
  if (place !== undefined) {
    const wanted = groupsWanted(target, definition);
    const rows = index.rowsOf(namesOfTarget(question)).filter((row) => row.year <= year && row.subUnit === null && isPlace(row.place, place) && speaksOf(row.groups, wanted, definition));
    return { name: printed, series: seriesOf(chooseRows(rows).chosen, definition?.id ?? null, definition?.unit ?? target.unit ?? '', registry.bridges) };
  }
  const bare = printed.replace(ofThisPlace, '');
  const related = definition === null ? undefined : registry.referenceOf.get(definition.id);
  const other = registry.byName.get(normalName(printed)) ?? registry.byName.get(normalName(bare)) ?? (related === undefined ? null : (registry.byId.get(related) ?? null));
  const names = other === null ? [printed, bare].filter((name) => name !== '') : [other.id, other.name.zh, printed, bare];
  const rows = ownRows(index.rowsOf(names), question).filter((row) => row.subUnit === null && speaksOf(row.groups, [], other));
  if (other === null && rows.length === 0) return null;
  return { name: other?.name.zh ?? printed, series: seriesOf(chooseRows(rows).chosen, other?.id ?? null, other?.unit ?? definition?.unit ?? target.unit ?? '', registry.bridges) };
}
