import { Link } from '@tanstack/react-router';
import { useSession } from '../../session/session.ts';
import { useOwnUnit } from '../../session/use-own-unit.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { waysOfUnit } from './ways-of-unit.ts';

/** From a unit to what it answers for, owes, reported: the pages that are open to this person. */
export function UnitWays({ unit }: { readonly unit: { readonly unitId: string; readonly name: { readonly zh: string } } }): React.JSX.Element | null {
  const { data: session } = useSession();
  const ownUnit = useOwnUnit();
  const shown = session === undefined ? [] : waysOfUnit(unit, session, ownUnit);
  return shown.length === 0 ? null : <nav aria-label={administrationWords.units.ways.title} style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>{shown.map(({ word, link }) => <Link key={link.to} {...link}>{word}</Link>)}</nav>;
}
