import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actions } from '../src/web/client/actions.ts';
import { stepActions } from '../src/web/steps/step-name.ts';

/** What a person can do on the server and no page asks for, each with the reason why no page need. */
const withoutPage: Readonly<Record<string, string>> = {
  'accounts.get-me': 'the pages ask /api/session, which says the same and what else they need before the first page',
  'assignment.assign': 'pages assign one part or many with assignment.assign-items, all or none',
  'collection.export-figures': 'the command line’s way; pages take tables home with collection.export-table, in four forms',
  'collection.import-figures': 'figures one by one from programs; people bring tables in (collection.import-table) or fill in forms',
  'plan.accept-conflict': 'pages accept one or many with plan.accept-conflicts, all or none',
  'plan.compare-versions': 'the page of comparison takes versions of one plan or of two (plan.compare-plans)',
  'plan.list-edit-kinds': 'how the command line says which edits there are; the workspace has a form for each',
  'reports.get-picture': 'pages draw the charts themselves, with their tables; the pictures are for documents',
  'units.find-unit': 'for programs that know a name as printed; people search on the page of units and with Ctrl+K',
};

/** Ways in which a page asks the server: the name is the first thing said, or the name of a button that downloads. */
const asking = /\b(?:useRead|useWrite|call|act|upload|download|settle|DownloadButton)(?:<[^>(]*>)?(?:\(\s*| name=)['"]([a-z]+\.[a-z-]+)['"]/g;

const askedIn = (source: string): readonly string[] => [...source.matchAll(asking)].flatMap(([, name]) => name ?? []);

const sources = readdirSync('src/web', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith('client'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const asked = new Set([...sources.flatMap(askedIn), ...Object.values(stepActions)]);

describe('what the server can do, a person can do on a page', () => {
  test('asking is seen in every way it is written, naming alone is not asking', () => {
    const source = "useRead('a.get-one', x); call(\n 'b.do-it', y); <DownloadButton name=\"c.get-file\" />; act('d.end-it'); session.actions.includes('e.no'); useWrite('f.change-it', ['g.list-them']);";
    expect(askedIn(source)).toEqual(['a.get-one', 'b.do-it', 'c.get-file', 'd.end-it', 'f.change-it']);
  });

  test('every action is asked for by a page, or stands among the exceptions with its reason', () => {
    expect(Object.keys(actions).filter((name) => !asked.has(name)).toSorted()).toEqual(Object.keys(withoutPage).toSorted());
  });

  test.each(Object.entries(stepActions))('the step %s of a form is offered somewhere (%s)', (step) => {
    expect(sources.filter((source) => source.includes('StepName[]') || source.includes('<StepBar')).some((source) => source.includes(`'${step}'`))).toBe(true);
  });
});
