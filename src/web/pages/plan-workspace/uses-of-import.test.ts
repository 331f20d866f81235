import { expect, test } from 'vitest';
import { usesOfImport } from './uses-of-import.ts';

type Plans = Parameters<typeof usesOfImport>[2];
type Version = Plans[number]['versions'][number];

const version = (number: number, state: string, allowed: readonly string[] = [], more: Partial<Version> = {}): Version => ({
  regionId: 'r', planId: 'p', version: number, state, stateWord: '', revision: 0, basedOn: null, documentNumber: null, adoptedOn: null, validFrom: null, createdAt: '', createdBy: null, contentHash: '', importId: 'other', planIndex: 0, allowed, ...more,
});
const plan = (versions: readonly Version[], more: Partial<Plans[number]> = {}): Plans[number] => ({ planId: 'p', subject: 'women', startYear: 2021, endYear: 2030, title: { zh: '甲区妇女发展规划' }, current: null, versions, ...more });
const read = { index: 0, subject: 'women', startYear: 2021, endYear: 2030, domains: 8 };

test.each<readonly [string, Plans, readonly string[]]>([
  ['nothing is there yet: a new plan', [], ['draft']],
  ['a draft of it is under way: its text', [plan([version(1, 'draft', ['plan.renew-draft'])])], ['renew 1']],
  ['it is in force: an amendment', [plan([version(1, 'adopted', ['plan.amend-plan'])], { current: 1 })], ['amend 1']],
  ['an amendment is under way already: its text', [plan([version(1, 'adopted', ['plan.amend-plan']), version(2, 'returned', ['plan.renew-draft'])], { current: 1 })], ['renew 2']],
  ['the children’s plan is there: a new one', [plan([version(1, 'adopted', ['plan.amend-plan'])], { current: 1, subject: 'children' })], ['draft']],
  ['one of other years is there: a new one', [plan([version(1, 'adopted', ['plan.amend-plan'])], { current: 1, startYear: 2011, endYear: 2020 })], ['draft']],
  ['its draft was given up: a new one', [plan([version(1, 'withdrawn')])], ['draft']],
  ['whom a draft is for was not read: its text, or a new one', [plan([version(1, 'draft', ['plan.renew-draft'])], { subject: null })], ['renew 1', 'draft']],
  ['it was used already', [plan([version(1, 'draft', ['plan.renew-draft'], { importId: 'i' })])], ['taken 1']],
  ['it waits for adoption and may not be changed: the server says why', [plan([version(1, 'submitted')])], ['draft']],
])('%s', (_name, plans, ways) => {
  expect(usesOfImport('i', read, plans).map((use) => (use.kind === 'draft' ? 'draft' : `${use.kind} ${String(use.version.version)}`))).toEqual(ways);
});

test('nothing is made of a text in which no domain was read', () => {
  expect(usesOfImport('i', { ...read, domains: 0 }, [plan([version(1, 'draft', ['plan.renew-draft'])])])).toEqual([]);
});
