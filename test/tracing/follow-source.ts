import { countProblem } from './follow-count.ts';
import { changeProblem, distanceProblem, gapChangeProblem, rateProblem } from './follow-computed.ts';
import { jsonAt, jsonsIn, textAt, unmarked, type Evidence, type Json } from './evidence.ts';
import { exactOf, isPrintedAs, minus, type Exact } from './exact.ts';
import { sameUnit, unitBehind } from './unit-words.ts';

/** The sources a report carries, and what they must lead to. */
export type Trail = { readonly evidence: Evidence; readonly sources: Readonly<Record<string, Json>> };

/** Where a figure stands: the id of its block, the head of its column ('' in a text), and the words before and after it. */
export type FigurePlace = { readonly in: string; readonly column: string; readonly before: string; readonly after: string };

/** A figure a source stands for: its value, the places it is published at, its year and unit. */
export type Amount = { readonly value: Exact; readonly text: string; readonly year: string; readonly unit: string };

type Follow = (text: string, source: Json, place: FigurePlace, trail: Trail) => string | null;

const number = /^[+-]?\d+(?:\.\d+)?/;
export const numberTokens = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];
const bare = (text: string): string => number.exec(text.trim())?.[0] ?? '';

/** Whether a text is a published number with its unit or without; of a ratio as plans print it (0.8:1, 1:14). */
function printsValue(text: string, published: string, units: readonly string[]): boolean {
  const ratio = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(text);
  const value = exactOf(published);
  if (value === null) return false;
  if (ratio?.[2] === '1') return isPrintedAs(value, ratio[1] ?? '');
  if (ratio?.[1] === '1') return Math.round(1 / Number(published)) === Number(ratio[2]);
  const told = bare(text);
  return told === published && ['', ...units.map(unitBehind)].includes(text.trim().slice(told.length));
}

const lettersOf = (column: number): string => (column <= 26 ? String.fromCharCode(64 + column) : lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1));

const mappingOf = (printed: string, { run }: Evidence): Json | undefined => jsonsIn(run['mapping']).find((row) => row['printed'] === printed);

/** The row a cell stands in, and what it prints. */
function cellAt({ file, row, column }: Json, { sheet }: Evidence): { readonly text: string; readonly year: string; readonly unit: string; readonly printed: string } | null {
  const cells = sheet.rows[Number(row) - 1];
  const text = cells?.[Number(column) - 1];
  if (file !== sheet.name || cells === undefined || text === undefined) return null;
  const { year, unit, indicator } = sheet.columnOf;
  return { text: text.trim(), year: cells[year]?.trim() ?? '', unit: cells[unit]?.trim() ?? '', printed: cells[indicator]?.trim() ?? '' };
}

const followCell: Follow = (text, source, { column }, { evidence }) => {
  const cell = cellAt(source, evidence);
  if (cell === null) return `no cell ${textAt(source, 'row')}:${textAt(source, 'column')} in ${textAt(source, 'file')}`;
  const mapped = mappingOf(cell.printed, evidence);
  const [, name = '', year = '', letters = '', row = ''] = /^“(.+)”(\d{4})年：数据表([A-Z]+)(\d+)$/.exec(textAt(source, 'says')) ?? [];
  const named = evidence.namedBy.get(`${row}:${textAt(source, 'column')}`) ?? [];
  const names = [textAt(mapped, 'indicator'), ...named.map((target) => textAt(target, 'indicator'))];
  if (`${letters}${row}` !== `${lettersOf(Number(source['column']))}${textAt(source, 'row')}` || year !== cell.year || !names.some((one) => one !== '' && name.startsWith(one))) return `says “${textAt(source, 'says')}” of ${cell.printed} ${cell.year}`;
  if (/^\d{4}年?$/.test(text) && text.startsWith(cell.year)) return null;
  const headYear = /^(\d{4})年(?:$|（)/.exec(column)?.[1];
  if (headYear !== undefined && headYear !== cell.year) return `a figure of ${cell.year} in the column of ${headYear}`;
  return printsValue(text, cell.text, [cell.unit, textAt(mapped, 'unit'), ...named.map((target) => textAt(target, 'unit'))]) ? null : `the cell prints ${cell.text} ${cell.unit}`;
};

/** Numbers a target of the plan tells: its words, its values, its years, its name; the one of 1:14, and all of them (100) where it speaks of each. */
function numbersOfPromise(id: string, { promised, judged, run }: Evidence): readonly string[] {
  const [target, verdict] = [promised.get(id)?.target, judged.get(id)];
  const fields = ['deadline', 'value', 'upper', 'changePercent', 'changePoints', 'baselineYear', 'cycleYears', 'tolerance', 'quote', 'indicator', 'reference', 'per', 'of', 'scope'].map((field) => textAt(target, field));
  const stated = target === undefined ? null : jsonAt(target, 'statedBaseline');
  return [...fields, textAt(stated, 'value'), textAt(stated, 'year'), textAt(verdict, 'indicator'), unitBehind(textAt(verdict, 'unit')), textAt(verdict, 'unit') === 'ratio' ? '1' : '', textAt(target, 'of') === '' ? '' : '100', ...toleranceIn(textAt(verdict, 'promise'), run)].flatMap(numberTokens);
}

/** The tolerance of 左右 where the plan tells none: the setting of the run, in percent. */
const toleranceIn = (promise: string, run: Json): readonly string[] => (promise.includes('容差') ? [String(100 * Number(jsonAt(run, 'settings')?.['aboutTolerance']))] : []);

const followPlan: Follow = (text, source, { column }, { evidence }) => {
  const id = textAt(source, 'target');
  if (id === '') return evidence.planWords.has(unmarked(text)) ? null : 'no title or unit of the plan';
  const [promise, verdict] = [evidence.promised.get(id), evidence.judged.get(id)];
  if (promise === undefined || verdict === undefined) return `no target ${id}`;
  if (textAt(verdict, 'line') !== textAt(source, 'line') || textAt(verdict, 'page') !== textAt(source, 'page')) return `${id} stands in line ${textAt(verdict, 'line')}`;
  if (column === '规划原文行') return text === textAt(source, 'line') ? null : `line ${textAt(source, 'line')}`;
  const due = /^(\d{4})年目标$/.exec(column)?.[1];
  if (due !== undefined && due !== textAt(promise.target, 'deadline')) return `a target of ${textAt(promise.target, 'deadline')} in the column of ${due}`;
  const known = numbersOfPromise(id, evidence);
  const strange = numberTokens(text).filter((token) => !known.some((one) => {
    const value = exactOf(one);
    return value !== null && isPrintedAs(value, token) && (one === token || token.includes('.') || !one.includes('.'));
  }));
  return strange.length === 0 ? null : `the plan does not say ${strange.join(', ')} of ${id}: ${known.join(' ')}`;
};

/** A field of a target of the run by its path; a year stands for the entry of that year. */
function fieldOf(target: Json, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return /^\d{4}$/.test(name) ? jsonsIn(value).find((one) => textAt(one, 'year') === name) : value[Number(name)];
    return typeof value === 'object' && value !== null ? (value as Json)[name] : undefined;
  }, target);
}

/** How a figure that no cell prints came from its cells, by the words it says that in: what is wrong, null where nothing is. */
function madeOfCells(point: Json, evidence: Evidence): string | null {
  const words = textAt(point, 'computed');
  const cells = jsonsIn(point['from']).flatMap((cell) => cellAt(cell, evidence) ?? []);
  if (words === '') return cells.every(({ text }) => bare(text) === bare(textAt(point, 'text'))) ? null : `no cell prints ${textAt(point, 'text')}`;
  if (words === '由“是”“否”折算') return cells.length > 0 ? null : 'no cell';
  const quoted = /^由“(.+)”换算$/.exec(words)?.[1];
  if (quoted !== undefined) return cells.some(({ text, unit }) => quoted === text || quoted === `${text}${unit}`) ? null : `no cell prints ${quoted}`;
  const [first, second] = cells.map(({ text }) => exactOf(bare(text)));
  const told = exactOf(bare(textAt(point, 'text')));
  if (!/^(?:两组|与参照)之差$/.test(words) || !first || !second || !told) return `nobody knows what ${words} is`;
  return [minus(first, second), minus(second, first)].some((difference) => isPrintedAs(difference, bare(textAt(point, 'text')))) ? null : `${words} is not ${textAt(point, 'text')}`;
}

/** A probability in words: whole percent, never as certain unless it is. */
function printsProbability(text: string, probability: Exact): boolean {
  const percent: Exact = { units: probability.units * 100n, places: probability.places };
  const value = Number(percent.units) / 10 ** percent.places;
  if (value > 0 && value < 0.5) return text === '不到1%';
  if (value < 100 && value >= 99.5) return text === '超过99%';
  // What is below a band is not printed as its limit.
  const below = [20, 50, 80].find((limit) => value < limit && value >= limit - 0.5);
  return below === undefined ? text.endsWith('%') && isPrintedAs(percent, text.slice(0, -1)) : text === `${String(below - 1)}%` || (text.includes('.') && isPrintedAs(percent, text.slice(0, -1)));
}

function followText(text: string, field: string, found: string): boolean {
  if (text === found) return true;
  return field.endsWith('sentence') && found.includes(text);
}

const followVerdict: Follow = (text, source, _place, { evidence }) => {
  const [target, field] = [evidence.judged.get(textAt(source, 'target')), textAt(source, 'field')];
  const found = target === undefined ? undefined : fieldOf(target, field);
  if (target === undefined || found === undefined) return `no ${field} of ${textAt(source, 'target')}`;
  const unit = textAt(target, 'unit');
  if (typeof found === 'string') return followText(text, field, found) ? null : `${field} is ${found}`;
  if (typeof found === 'object') {
    const point = found as Json;
    const wrong = madeOfCells(point, evidence);
    if (wrong !== null) return wrong;
    if (/^\d{4}年?$/.test(text) && text.startsWith(textAt(point, 'year'))) return null;
    return printsValue(text, bare(textAt(point, 'text')), [unit]) ? null : `${field} prints ${textAt(point, 'text')}`;
  }
  const value = exactOf(String(found));
  if (value === null) return `${field} is no number`;
  if (field === 'deadline') return numberTokens(text).every((token) => token === String(found)) ? null : `due in ${String(found)}`;
  if (field.endsWith('probability')) return printsProbability(text, value) ? null : `${field} is ${String(found)}`;
  const told = bare(text);
  const ratio = /^(\d+(?:\.\d+)?):1$/.exec(text)?.[1];
  if (ratio !== undefined && unit === 'ratio') return isPrintedAs(value, ratio) || isPrintedAs(value, Number(ratio).toFixed(2)) ? null : `${field} is ${String(found)}`;
  return told !== '' && isPrintedAs(value, told) && ['', unitBehind(unit)].includes(text.slice(told.length)) ? null : `${field} is ${String(found)} ${unit}`;
};

const followRun: Follow = (text, source, _place, { evidence: { run } }) => {
  const [first = '', second = ''] = textAt(source, 'field').split('.');
  const found = Array.isArray(run[first]) ? jsonsIn(run[first]).reduce((sum, row) => sum + Number(row[second]), 0) : Number(jsonAt(run, first)?.[second]);
  return text === String(found) || text === `${String(found * 100)}%` ? null : `${textAt(source, 'field')} is ${String(found)}`;
};

const followAsked: Follow = (text, _source, _place, { evidence }) => (evidence.asked.has(text) ? null : 'not asked for');

const followCatalogue: Follow = (text, source, _place, { evidence }) =>
  (jsonsIn(evidence.run['mapping']).some((row) => row['indicatorId'] === source['indicator'] && (row['indicator'] === text || row['unit'] === text)) ? null : `no name or unit of ${textAt(source, 'indicator')}`);

/** Figures of the method stand in its annex, in heads and notes of charts, and as the 80 % of an interval that is told. */
const followMethod: Follow = (text, _source, place, { evidence: { run, program } }) => {
  if (/^basis \d/.test(place.in)) return [textAt(run, 'model'), program].includes(text) || text.endsWith('指纹（SHA-256）') ? null : `the model is ${textAt(run, 'model')}, the program ${program}`;
  const isInterval = text === '80%' && (/^(?:的可能在|区间).+—/.test(place.after) || place.before.endsWith('（'));
  const isOfChart = place.in.endsWith('#note-1') || place.column === text || /^picture-data\/\d+ \d+:0$/.test(place.in);
  return place.in.startsWith('basis/') || isInterval || (isOfChart && numberTokens(text).every((token) => token === '80')) ? null : 'a figure of the method in the text';
};

/** The figure a source stands for, to be reckoned with; null where it is none. */
export function amountOf(key: string, { evidence, sources }: Trail): Amount | null {
  const source = sources[key];
  if (source === undefined) return null;
  const amount = (text: string, year: string, unit: string): Amount | null => {
    const value = exactOf(bare(text));
    return value === null ? null : { value, text: bare(text), year, unit };
  };
  if (source['kind'] === 'cell') {
    const cell = cellAt(source, evidence);
    const [named] = evidence.namedBy.get(`${textAt(source, 'row')}:${textAt(source, 'column')}`) ?? [];
    return cell === null ? null : amount(cell.text, cell.year, sameUnit(textAt(named, 'unit') || cell.unit || textAt(mappingOf(cell.printed, evidence), 'unit')));
  }
  if (source['kind'] === 'plan') {
    const promise = evidence.promised.get(textAt(source, 'target'))?.target;
    const stated = promise === undefined ? null : jsonAt(promise, 'statedBaseline');
    return stated === null ? null : amount(textAt(stated, 'value'), textAt(stated, 'year'), textAt(evidence.judged.get(textAt(source, 'target')), 'unit'));
  }
  const target = evidence.judged.get(textAt(source, 'target'));
  const found = target === undefined ? undefined : fieldOf(target, textAt(source, 'field'));
  if (typeof found === 'number') return amount(String(found), '', textAt(target, 'unit'));
  return typeof found === 'object' && found !== null ? amount(textAt(found as Json, 'text'), textAt(found as Json, 'year'), textAt(target, 'unit')) : null;
}

const rules: Readonly<Record<string, Follow>> = { difference: changeProblem, distance: distanceProblem, 'gap-change': gapChangeProblem, rate: rateProblem };

const followComputed: Follow = (text, source, place, trail) => rules[textAt(source, 'rule')]?.(text, source, place, trail) ?? (textAt(source, 'rule') in rules ? null : `no rule ${textAt(source, 'rule')}`);

const kinds: Readonly<Record<string, Follow>> = {
  cell: followCell, plan: followPlan, verdict: followVerdict, run: followRun, count: (text, source, _place, trail) => countProblem(text, source, trail.evidence), computed: followComputed, asked: followAsked, catalogue: followCatalogue, method: followMethod,
};

/**
 * Follows a printed figure to where its source says it came from; null where it is really there, else what is found instead.
 *
 * @example followFigure('96.3%', 's12', place, trail) // null
 */
export function followFigure(text: string, key: string, place: FigurePlace, trail: Trail): string | null {
  const source = trail.sources[key];
  if (source === undefined) return 'no such source';
  const follow = kinds[textAt(source, 'kind')];
  return follow === undefined ? `a source of the kind ${textAt(source, 'kind')}` : follow(text, source, place, trail);
}
