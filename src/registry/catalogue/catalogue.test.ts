import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { breakdowns } from '../breakdowns.ts';
import { checkDefinition, type IndicatorDefinition } from '../definition.ts';
import { findUnit } from '../units.ts';
import { sharedAliases } from './shared-aliases.ts';
import { catalogue } from './index.ts';

/** A file beside the project; undefined on machines that have none. */
function beside(path: string): string | undefined {
  const file = resolve('../shared', path);
  return existsSync(file) ? file : undefined;
}

/** Rows of a csv with quoted cells. */
function rowsOf(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (const character of text.replace(/^\uFEFF/, '').replaceAll('\r', '')) {
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (character === '\n' && !quoted) {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
    } else cell += character;
  }
  const [head = [], ...body] = rows;
  return body.filter((row) => row.length === head.length).map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

/** As a reader folds print: full-width forms, blanks, quotes, dashes. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s"“”‘’《》]/gu, '')
    .replace(/[—–~～－]/gu, '-')
    .replace(/(\d)至(\d)/gu, '$1-$2');

/** Every name, alias and shared phrase, folded. */
const known = new Set([...catalogue.flatMap(({ name, aliases }) => [name.zh, ...aliases]), ...sharedAliases.flatMap(({ aliases }) => aliases)].map(folded));

const syllable =
  '(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|er|an|en|in|un|ia|ua|uo|a|o|e|i|u)';
const pinyin = new RegExp(`^(?:${syllable}){1,3}$`);
/** English words of the ids that can also be read as pinyin syllables. */
const english = new Set(
  'age anti cancer capita care case de eye female fine gender guidance hearing home human in income life lifelong long main male mean meeting one open per rape rate ratio reading rule sewage share time to under usage use water women'.split(' '),
);

test('every definition passes its own check', () => {
  expect(catalogue.flatMap(checkDefinition)).toEqual([]);
});

test('ids are unique', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('ids hold no pinyin', () => {
  const words = new Set(catalogue.flatMap(({ id }) => id.split('-')));
  expect([...words].filter((word) => pinyin.test(word) && !english.has(word))).toEqual([]);
});

test('names are unique', () => {
  const names = catalogue.map(({ name }) => name.zh);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('no name or alias belongs to two indicators; phrases that mean several stand in shared-aliases only', () => {
  const owners = new Map<string, Set<string>>();
  const say = (text: string, owner: string) => owners.set(folded(text), (owners.get(folded(text)) ?? new Set()).add(owner));
  for (const { id, name, aliases } of catalogue) for (const text of [name.zh, ...aliases]) say(text, id);
  for (const { aliases, indicators } of sharedAliases) for (const text of aliases) say(text, indicators.join('+'));
  expect([...owners].filter(([, ids]) => ids.size > 1).map(([text, ids]) => [text, ...ids])).toEqual([]);
});

const idsOf = (wrong: (definition: IndicatorDefinition) => boolean): string[] => catalogue.filter(wrong).map(({ id }) => id);

test('a share is told in per cent, above and below the line', () => {
  expect(idsOf(({ scale, unit }) => scale === 'share' && unit !== '%')).toEqual([]);
});

test('what may pass 100 % says so in its notes', () => {
  expect(idsOf(({ scale, notes }) => scale === 'gross-rate' && !(notes ?? '').includes('100%'))).toEqual([]);
});

test('rare events are marked: what is told per ten or hundred thousand, and deaths', () => {
  expect(idsOf(({ smallCount, unit, name }) => !smallCount && (unit === '/10万' || unit === '/万' || name.zh.includes('死亡')))).toEqual([]);
});

test('a definition only partly sourced is never called confirmed', () => {
  expect(idsOf(({ definitionStatus, sourceBasis }) => definitionStatus === 'confirmed' && sourceBasis !== 'sourced')).toEqual([]);
});

const quotients = new Set(['fraction', 'ratio', 'sex-ratio', 'people-per-people', 'things-per-people', 'money-per-person']);

test('what is told as one number over another names both, and they differ', () => {
  expect(idsOf(({ unit, numerator, denominator }) => quotients.has(findUnit(unit)?.dimension ?? '') && (!numerator || !denominator || numerator === denominator))).toEqual([]);
});

test('the multiplier follows from the unit', () => {
  const off = ({ unit, denominator, multiplier }: IndicatorDefinition): boolean => {
    const known = findUnit(unit);
    return known !== undefined && denominator !== null && quotients.has(known.dimension) && Math.abs(multiplier * known.perBase - 1) > 1e-9;
  };
  expect(idsOf(off)).toEqual([]);
});

test('bounds speak of merit only where a ratio is the better the smaller it is', () => {
  expect(idsOf(({ boundsSpeakOf, unit, direction }) => boundsSpeakOf !== undefined && !(unit === 'ratio' && direction === 'down'))).toEqual([]);
  expect(idsOf(({ unit, direction, boundsSpeakOf }) => unit === 'ratio' && direction === 'down' && boundsSpeakOf !== 'merit')).toEqual([]);
});

test('counts are multiplied by nothing', () => {
  expect(idsOf(({ denominator, multiplier }) => denominator === null && multiplier !== 1)).toEqual([]);
});

test('no count goes by the name of a rate, and people are not counted by visits', () => {
  const named = catalogue.flatMap(({ id, name, aliases, denominator, unit }) =>
    [name.zh, ...aliases].filter((text) => (denominator === null && unit !== '百分点' && /(?:率|占比|比重|比例)$/.test(text)) || (unit === '人' && text.endsWith('人次'))).map((text) => [id, text]),
  );
  expect(named).toEqual([]);
});

test('a town figure takes no name of the country, and the reverse', () => {
  const placesOf = (text: string): string => (/城市|城镇|城乡/.test(text) ? 'town' : '') + (/农村|农牧区|牧区|城乡/.test(text) ? 'country' : '');
  const crossed = catalogue.flatMap(({ id, name, aliases }) =>
    aliases.filter((alias) => [placesOf(name.zh), placesOf(alias)].sort((a, b) => a.localeCompare(b)).join() === 'country,town').map((alias) => [id, alias]),
  );
  expect(crossed).toEqual([]);
});

test('a ratio printed a:b keeps the order of its name: no alias turns it round', () => {
  const turned = catalogue.filter(({ boundsSpeakOf }) => boundsSpeakOf === 'merit').flatMap(({ id, aliases, numerator, denominator }) => {
    const [first = '', second = ''] = [numerator, denominator].map((term) => (term ?? '').replace(/数$/, ''));
    return aliases.filter((alias) => !(alias.includes(first) && alias.indexOf(first) < alias.indexOf(second))).map((alias) => [id, alias]);
  });
  expect(turned).toEqual([]);
});

test('every breakdown of the list is used', () => {
  const used = new Set(catalogue.flatMap((definition) => definition.breakdowns));
  expect(breakdowns.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('no plan of a real district speaks through the catalogue', () => {
  expect(JSON.stringify([catalogue, sharedAliases]).match(/昆区|昆都仑|白碱滩|包头|克拉玛依/gu)).toBeNull();
});

test('every row of the practice table is covered, with its code, unit and source kept', () => {
  const file = beside('indicators/practice.csv');
  if (file === undefined) {
    console.warn('SKIPPED: ../shared/indicators/practice.csv is absent, the catalogue was not compared with it');
    return;
  }
  const rows = rowsOf(readFileSync(file, 'utf8'));
  expect(rows.length).toBe(179);
  const missing = rows.flatMap((row) => {
    const kept = catalogue.filter(({ codes }) => codes.some(({ system, code }) => system === 'HalfSky practice' && code === row['local_id']));
    const basis = row['source_basis'] === 'own knowledge' ? 'own-knowledge' : row['source_basis'];
    const [system, code] = (row['code'] ?? '').split('-');
    const same = kept.every(
      (definition) =>
        definition.sourceBasis === basis &&
        definition.sourceUrl === (basis === 'own-knowledge' ? null : row['source_url']) &&
        (code === undefined || definition.codes.some((other) => other.system === system && other.code === code)),
    );
    return kept.length > 0 && same ? [] : [row['local_id']];
  });
  expect(missing).toEqual([]);
});

test('every indicator of the national and local series is known by name or alias', () => {
  const files = ['data/china_series.csv', 'data/china_local_series.csv'].map(beside);
  if (files.includes(undefined)) {
    console.warn('SKIPPED: ../shared/data is absent, the names of the series were not looked up');
    return;
  }
  const printed = new Set(files.flatMap((file) => rowsOf(readFileSync(file ?? '', 'utf8')).map((row) => row['indicator'] ?? '')));
  expect([...printed].filter((name) => !known.has(folded(name)))).toEqual([]);
});

type Target = { readonly indicator: string; readonly value: number | null };

test.each([
  ['kundulun', ['区全民健身中心覆盖率', '乡镇小型多功能健身馆覆盖率', '足球特色学校覆盖率', '区足球场地覆盖率']],
  ['baijiantan', []],
])('the numeric targets of %s name indicators of the catalogue, but for these', (plan, unknown) => {
  const lines = readFileSync(`test/fixtures/plans/${plan}.targets.jsonl`, 'utf8').trim().split('\n');
  const numeric = lines.map((line) => JSON.parse(line) as Target).filter(({ value }) => value !== null);
  expect([...new Set(numeric.map(({ indicator }) => indicator).filter((name) => !known.has(folded(name))))]).toEqual(unknown);
});
