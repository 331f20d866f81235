import type { Issue } from '#kernel';
import type { Plan, PlanSubject } from '../tree.ts';

/** What a plan is called and whom, where and when it concerns. */
export type Identity = Pick<Plan, 'title' | 'titlePrinted' | 'subject' | 'place' | 'placeAs' | 'startYear' | 'endYear'> & { readonly issues: readonly Issue[] };

const dash = '[—–－―~～至-]';
const period = new RegExp(`([12]\\d{3})\\s*年?\\s*${dash}{1,2}\\s*([12]\\d{3})`);
const anyPeriod = new RegExp(period.source, 'g');
const names: Readonly<Record<PlanSubject, string>> = { women: '妇女', children: '儿童' };

const count = (text: string, word: string): number => text.split(word).length - 1;

/** From the printed title, else from the titles of the domains, else from the words of the text. */
function subjectOf(title: string, domainTitles: readonly string[], text: string): PlanSubject | null {
  const told = [title, domainTitles.join('')].map((words) => count(words, '妇女') - count(words, '儿童')).find((difference) => difference !== 0);
  const difference = told ?? (count(text, '妇女') > 20 || count(text, '儿童') > 20 ? count(text, '妇女') - count(text, '儿童') : 0);
  return difference === 0 ? null : difference > 0 ? 'women' : 'children';
}

/** The period most plans, laws and upper plans are quoted with is not always ours: the title first, then 2021年至2030年，是我国…, then the commonest that ends latest. */
function yearsOf(title: string, preface: string): [number, number] | null {
  const own = period.exec(title);
  if (own) return [Number(own[1]), Number(own[2])];
  const counts = new Map<string, number>();
  for (const [, from, to] of preface.matchAll(anyPeriod)) {
    const weight = /(?:年是|年，是|期间|时期)/.test(preface.slice(preface.indexOf(`${String(to)}年`), preface.indexOf(`${String(to)}年`) + 6)) ? 2 : 1;
    counts.set(`${String(from)}-${String(to)}`, (counts.get(`${String(from)}-${String(to)}`) ?? 0) + weight);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || Number(b[0].slice(5)) - Number(a[0].slice(5)))[0];
  return best ? [Number(best[0].slice(0, 4)), Number(best[0].slice(5))] : null;
}

const continues = new RegExp(`^[（(]\\s*[12]\\d{3}|^[（(](?:审议稿|征求意见稿|示例)`);

/**
 * The printed title from the lines it stands on: a cover, a title page and the head of the text each repeat it, and its period may stand on a line of its own.
 * The last one counts, since a file with two plans names them both on its cover.
 *
 * @example printedTitle(['示例区妇女发展规划', '（2021—2030年）']) // '示例区妇女发展规划（2021—2030年）'
 */
export function printedTitle(lines: readonly string[]): string {
  const titles: string[] = [];
  for (const line of lines) {
    if (titles.length > 0 && continues.test(line)) titles.push((titles.pop() ?? '') + line);
    else titles.push(line);
  }
  return titles.at(-1) ?? '';
}

const placeName = '[\\p{Script=Han}]{1,12}?(?:自治州|自治县|自治旗|自治区|新区|开发区|示范区|区|县|旗|市|州|盟|省)';
const ownPlan = new RegExp(`《(${placeName})((?:[（(][^）)]{2,14}[）)])?)(?:妇女|儿童|国民经济)`, 'gu');
const inTitle = new RegExp(`^(${placeName})((?:[（(][^）)\\d]{2,14}[）)])?)`, 'u');

/** 我区, 我县, 全市: at what level the plan speaks of itself. */
function ownLevel(text: string): string | null {
  const levels = ['区', '县', '市', '旗', '州', '盟', '省'];
  const counted = levels.map((level) => ({ level, times: count(text, `我${level}`) * 2 + count(text, `全${level}`) }));
  const best = counted.reduce((a, b) => (b.times > a.times ? b : a));
  return best.times > 0 ? best.level : null;
}

function placeOf(title: string, text: string): { place: string; placeAs: string } | null {
  const told = inTitle.exec(title);
  if (told?.[1]) return { place: told[1], placeAs: told[0] };
  const level = ownLevel(text);
  const counts = new Map<string, { as: string; times: number }>();
  for (const [, place = '', bracket = ''] of text.matchAll(ownPlan)) {
    if (level !== null && !place.endsWith(level)) continue;
    if (place.endsWith('自治区') || place.endsWith('省')) continue;
    counts.set(place, { as: place + bracket, times: (counts.get(place)?.times ?? 0) + 1 });
  }
  const best = [...counts].sort((a, b) => b[1].times - a[1].times)[0];
  return best ? { place: best[0], placeAs: best[1].as } : null;
}

/**
 * Names a plan: from its printed title, else from subject, place and period of its text, with an issue that says so. `elsewhere` is the place another plan of the
 * same document names, for a plan that never names its own.
 *
 * @example identify('示例区妇女发展规划（2021—2030年）', [], '', 1, null).endYear // 2030
 */
export function identify(printed: string, domainTitles: readonly string[], text: string, line: number, elsewhere: Pick<Identity, 'place' | 'placeAs'> | null): Identity {
  const subject = subjectOf(printed, domainTitles, text);
  const years = yearsOf(printed, text.slice(0, 6000));
  const where = placeOf(printed, text) ?? elsewhere;
  const startYear = years?.[0] ?? null;
  const endYear = years?.[1] ?? null;
  const base = { subject, place: where?.place ?? null, placeAs: where?.placeAs ?? null, startYear, endYear };
  if (printed !== '') return { title: printed, titlePrinted: true, ...base, issues: [] };
  const made = `${where?.placeAs ?? ''}${subject === null ? '' : names[subject]}发展规划${years ? `（${String(startYear)}—${String(endYear)}年）` : ''}`;
  const message = `文中没有印出规划名称，已按适用对象、地区和期限拟为“${made}”，请核对。`;
  return { title: made, titlePrinted: false, ...base, issues: [{ code: 'title-made', severity: 'doubt', message, line }] };
}
