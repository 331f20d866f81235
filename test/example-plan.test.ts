import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makePlan } from '../example/make-plan.ts';
import { plans } from '../example/plan-source.ts';

type Expected = { readonly targets: readonly { readonly plan: 'women' | 'children'; readonly section: 'goal' | 'measure' | 'clause'; readonly chapter: number; readonly domain: number | null; readonly number: number | null; readonly quote: string }[] };

const file = (name: string): Buffer => readFileSync(new URL(`../example/${name}`, import.meta.url));
const expected = JSON.parse(file('expected-targets.json').toString('utf8')) as Expected;

function clauseOf(target: Expected['targets'][number]): string | undefined {
  const plan = plans[target.plan === 'women' ? 0 : 1];
  const at = (target.number ?? 1) - 1;
  if (target.section === 'clause') return { 2: plan?.aim, 4: plan?.organisation, 5: plan?.monitoring }[target.chapter]?.[at];
  const domain = plan?.domains[(target.domain ?? 0) - 1];
  return (target.section === 'goal' ? domain?.goals : domain?.measures)?.[at];
}

test('the shipped Word file is what the source makes, byte for byte', async () => {
  expect(Buffer.from(await makePlan()).equals(file('示例区妇女儿童发展规划.docx'))).toBe(true);
});

test('every expected target quotes the clause it names', () => {
  expect(expected.targets.filter((target) => !clauseOf(target)?.includes(target.quote))).toEqual([]);
});

test('every goal of the example has an expected target', () => {
  const seen = new Set(expected.targets.filter((target) => target.section === 'goal').map((target) => `${target.plan}/${String(target.domain)}/${String(target.number)}`));
  const goals = plans.flatMap((plan, which) => plan.domains.flatMap((domain, at) => domain.goals.map((_, goal) => `${which === 0 ? 'women' : 'children'}/${String(at + 1)}/${String(goal + 1)}`)));
  expect(goals.filter((goal) => !seen.has(goal))).toEqual([]);
});
