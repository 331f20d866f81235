import type { ResponsibleUnit } from '../tree.ts';

type Role = ResponsibleUnit['role'];

const label = '(?:主要)?(责任|牵头|配合|负责|承担|主责|主办|协办|参与|协同|参加)(?:责任)?(?:单位|部门|机构)?';
const labelled = new RegExp(`${label}\\s*[:：]\\s*([^:：]*?)(?=(?:[;；。，,、\\s）)】]|^)*(?:${label})\\s*[:：]|$)`, 'g');
const inBrackets = new RegExp(`[（(【]\\s*(?=${label}\\s*[:：])([^【】]*?)[）)】](?=[。；，]?$|[。；])`, 'g');

const roles: Readonly<Record<string, Role>> = {
  牵头: 'lead', 主责: 'lead', 主办: 'lead', 配合: 'support', 协办: 'support', 参与: 'support', 协同: 'support', 参加: 'support',
};

/** Splits 卫健委、教育局（招办）、各街道 at commas outside brackets. */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of text) {
    if (/[（(]/.test(character)) depth++;
    if (/[）)]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,；;。\s]/.test(character)) {
      names.push(current);
      current = '';
    } else current += character;
  }
  return [...names, current].map((name) => name.replace(/^(?:和|及|以及)(?=.{2})/, '').replace(/等(?:部门|单位|有关部门)?$/, '')).filter((name) => name.length > 1);
}

/** The name without what stands in brackets after it: 农牧林水局（乡村振兴局） is 农牧林水局 here, the rest is a second name. */
const plainUnitName = (as: string): string => as.replace(/[（(].*$/, '').trim() || as;

/**
 * Reads the units of a line such as 责任单位：卫健委、教育局 or 牵头单位：卫健委；配合单位：教育局、妇联, each with its role.
 *
 * @example readUnits('牵头单位：卫健委；配合单位：妇联') // [{ name: '卫健委', as: '卫健委', role: 'lead' }, { name: '妇联', as: '妇联', role: 'support' }]
 */
export function readUnits(text: string): ResponsibleUnit[] {
  const clean = text.replaceAll(/[\s\u3000]/g, '');
  return [...clean.matchAll(labelled)].flatMap(([, word = '', names = '']) =>
    splitNames(names.replace(/[】\]]$/, '')).map((as) => ({ name: plainUnitName(as), as, role: roles[word] ?? null })),
  );
}

/** Units named in brackets at the end of a goal or measure: …（牵头单位：教育局；配合单位：卫健委）. */
export function unitsInBrackets(text: string): ResponsibleUnit[] {
  if (!/[（(【]\s*(?:主要)?(?:责任|牵头|配合|负责)/.test(text)) return [];
  return [...text.matchAll(inBrackets)].flatMap(([whole]) => readUnits(whole.slice(1, -1)));
}

/** Letters of the shorter name stand in the same order in the longer one: 市场监督局 in 市场监督管理局. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short.at(-1) !== long.at(-1) || short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length && long.length - short.length <= 3;
}

/**
 * One spelling per unit for a whole document: a name that only leaves letters out of a longer one takes the longer one.
 *
 * @example oneSpelling(['市场监督管理局', '市场监督局']).get('市场监督局') // '市场监督管理局'
 */
export function oneSpelling(names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)].sort((a, b) => b.length - a.length);
  return new Map(distinct.map((name) => [name, distinct.find((long) => abbreviates(name, long)) ?? name]));
}
