import { expect, test } from 'vitest';
import type { Session } from '../../session/session.ts';
import { waysOfUnit } from './ways-of-unit.ts';

const unit = { unitId: 'education', name: { zh: '示例区教育局' } };
const who = (actions: readonly string[]): Session => ({ person: { personId: 'p', name: '甲' }, roles: [], restrictedTo: null, actions, today: '2026-11-22' });
const reader = who(['assignment.list-assignments', 'indicators.list-indicators', 'collection.get-board', 'collection.export-table', 'collection.export-gaps', 'monitoring.list-standings', 'monitoring.list-warnings']);
const words = (session: Session, ownUnit: string | null): readonly string[] => waysOfUnit(unit, session, ownUnit).map(({ link }) => link.to);

test.each<[string, Session, string | null, readonly string[]]>([
  ['who sees the whole region', reader, null, ['/assignment', '/indicators', '/board', '/data', '/gaps', '/monitoring', '/warnings']],
  ['the unit itself', reader, 'education', ['/assignment', '/indicators', '/board', '/data', '/gaps', '/monitoring', '/warnings']],
  ['another unit, to which its duties, forms and gaps are not shown', reader, 'health', ['/indicators', '/data', '/monitoring', '/warnings']],
  ['an administrator, who has nothing to do with figures', who(['units.list-units', 'units.get-unit', 'accounts.list-people']), null, []],
])('from a unit lead on, for %s', (_who, session, ownUnit, pages) => {
  expect(words(session, ownUnit)).toEqual(pages);
});
