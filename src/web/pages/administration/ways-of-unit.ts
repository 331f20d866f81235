import { linkOptions } from '@tanstack/react-router';
import { pagesOpenTo } from '../../frame/pages-open.ts';
import type { Session } from '../../session/session.ts';
import { administrationWords } from '../../words/administration-words.ts';

const say = administrationWords.units.ways;

type Unit = { readonly unitId: string; readonly name: { readonly zh: string } };

/** What of a unit stands on which page, narrowed to it; `isOwnAlone`: units see there what is their own, and nothing of the others. */
const ways = ({ unitId, name }: Unit) => [
  { word: say.duties, isOwnAlone: true, link: linkOptions({ to: '/assignment', search: { unit: unitId, kind: 'all' } }) }, { word: say.indicators, isOwnAlone: false, link: linkOptions({ to: '/indicators', search: { unit: unitId } }) },
  { word: say.board, isOwnAlone: true, link: linkOptions({ to: '/board', search: { search: name.zh } }) }, { word: say.data, isOwnAlone: false, link: linkOptions({ to: '/data', search: { unit: unitId } }) }, { word: say.gaps, isOwnAlone: true, link: linkOptions({ to: '/gaps', search: { unit: unitId } }) },
  { word: say.targets, isOwnAlone: false, link: linkOptions({ to: '/monitoring', search: { unit: name.zh } }) }, { word: say.warnings, isOwnAlone: false, link: linkOptions({ to: '/warnings', search: { unit: name.zh } }) },
] as const;

/**
 * Where somebody may read of a unit what it answers for, owes, reported; `ownUnit`: their own, where they have business with no other.
 *
 * @example waysOfUnit(unit, session, null).map(({ word }) => word) // ['承担的目标和措施', '负责的指标', …]
 */
export function waysOfUnit(unit: Unit, session: Session, ownUnit: string | null): readonly ReturnType<typeof ways>[number][] {
  const open = new Set(pagesOpenTo(session).flatMap(({ pages }) => pages.map(({ to }) => to)));
  return ways(unit).filter(({ link, isOwnAlone }) => open.has(link.to) && (!isOwnAlone || ownUnit === null || ownUnit === unit.unitId));
}
