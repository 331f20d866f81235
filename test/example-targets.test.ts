import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '#documents';
import { readPlan, type Clause, type Plan, type Target } from '#plan';

/** One target as a careful reader wrote it down from the example, by hand. */
type Listed = Pick<Target, 'indicator' | 'kind' | 'bound' | 'value' | 'unit' | 'changePercent' | 'changePoints' | 'quote'> & {
  readonly plan: string; readonly section: 'goal' | 'measure' | 'clause'; readonly domain: number | null; readonly number: number | null;
};
type ListedFact = { readonly plan: string; readonly where: string; readonly indicator: string; readonly value: number; readonly unit: string; readonly year: number; readonly place: string };
type Placed = Target & { readonly key: string };

const file = (name: string): Buffer => readFileSync(new URL(`../example/${name}`, import.meta.url));
const expected = JSON.parse(file('expected-targets.json').toString('utf8')) as { readonly targets: readonly Listed[]; readonly facts: readonly ListedFact[] };
const { plans } = readPlan(await readDocument(file('示例区妇女儿童发展规划.docx')));

const everyClause = (clause: Clause): readonly Clause[] => [clause, ...clause.clauses.flatMap(everyClause)];
const clausesOf = (plan: Plan): readonly Clause[] => [...plan.chapters.flatMap(({ clauses }) => clauses.flatMap(everyClause)), ...plan.domains.flatMap(({ goals, measures }) => [...goals, ...measures])];

function placedIn(plan: Plan): Placed[] {
  const keyed = (clauses: readonly Clause[], section: string, domain: number | null): Placed[] =>
    clauses.flatMap((clause) => clause.targets.map((target) => ({ ...target, key: `${plan.subject ?? ''}/${section}/${String(domain)}/${String(domain === null ? null : clause.number)}` })));
  const chapters = plan.chapters.flatMap(({ clauses }) => clauses.flatMap(everyClause));
  return [...keyed(chapters, 'clause', null), ...plan.domains.flatMap(({ number, goals, measures }) => [...keyed(goals, 'goal', number), ...keyed(measures, 'measure', number)])];
}

const keyOf = (listed: Listed): string => `${listed.plan}/${listed.section}/${String(listed.domain)}/${String(listed.domain === null ? null : listed.number)}`;
const isNumeric = (kind: Target['kind']): boolean => kind === 'level' || kind === 'count' || kind === 'change';
const plain = (name: string): string => name.replaceAll(/[“”《》的]/g, '').replace(/数$/, '');
const figure = (one: Pick<Target, 'kind' | 'bound' | 'value' | 'unit' | 'changePercent' | 'changePoints'>): string => JSON.stringify([one.kind, one.bound, one.value, one.unit, one.changePercent, one.changePoints]);
const sharesWords = (a: string, b: string): boolean => a.includes(b) || b.includes(a) || [...a].filter((character) => b.includes(character)).length > a.length * 0.6;

/** Pairs what is listed with what was read; what is left over on either side is missed or extra. */
function pairUp(numeric: boolean): { pairs: [Listed, Placed][]; missed: Listed[]; extra: Placed[] } {
  const rest = new Set(plans.flatMap(placedIn).filter(({ kind }) => isNumeric(kind) === numeric));
  const pairs: [Listed, Placed][] = [];
  const missed: Listed[] = [];
  for (const listed of expected.targets.filter(({ kind }) => isNumeric(kind) === numeric)) {
    const fitting = [...rest].filter((read) => read.key === keyOf(listed) && sharesWords(listed.quote, read.quote) && (numeric ? figure(read) === figure(listed) : (read.kind === 'qualitative') === (listed.kind === 'qualitative')));
    const found = fitting.find(({ indicator }) => plain(indicator) === plain(listed.indicator)) ?? fitting[0];
    if (found) {
      rest.delete(found);
      pairs.push([listed, found]);
    } else missed.push(listed);
  }
  return { pairs, missed, extra: [...rest] };
}

test.each([{ what: 'numeric', numeric: true, least: 0.98 }, { what: 'other', numeric: false, least: 0.9 }])('$what targets of the example: precision and recall at least $least', ({ what, numeric, least }) => {
  const { pairs, missed, extra } = pairUp(numeric);
  const precision = pairs.length / (pairs.length + extra.length);
  const recall = pairs.length / (pairs.length + missed.length);
  const named = pairs.filter(([listed, read]) => plain(listed.indicator) === plain(read.indicator)).length;
  console.log(`example, ${what}: ${String(pairs.length)} right, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, same name ${(named / pairs.length).toFixed(3)}`);
  if (precision < least || recall < least) console.log(missed.map(({ quote }) => `missed ${quote}`), extra.map(({ key, quote }) => `extra ${key} ${quote}`));
  expect(precision).toBeGreaterThanOrEqual(least);
  expect(recall).toBeGreaterThanOrEqual(least);
});

test('the figures of the past that the example prints in running text are facts with their year and place', () => {
  const read = plans.flatMap((plan) => clausesOf(plan).flatMap(({ facts }) => facts.map(({ indicator, value, unit, year, place }) => [plan.subject, indicator, value, unit, year, place])));
  const missing = expected.facts.filter((fact) => !read.some((row) => JSON.stringify(row) === JSON.stringify([fact.plan, fact.indicator, fact.value, fact.unit, fact.year, fact.place])));
  console.log(`example, facts: ${String(expected.facts.length - missing.length)} of ${String(expected.facts.length)} exact, ${String(read.length)} read`);
  // 第七次全国人口普查时 names its year only by the number of the census, and 有0—17岁儿童6.8万人 its indicator only by its unit.
  expect(missing.map(({ indicator }) => indicator)).toEqual(['0—17岁儿童人数']);
});
