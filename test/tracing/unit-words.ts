/** One spelling of a unit that files spell in several ways. */
export const sameUnit = (unit: string): string => (unit === '比' ? 'ratio' : unit.replace(/^1\//, '/'));

/** What a unit prints behind a figure: ratios and the sex ratio (女=100) nothing, points are counted. */
export const unitBehind = (unit: string): string => (sameUnit(unit) === 'ratio' || unit.includes('=') ? '' : /^[百千万十]+分点$/.test(unit) ? `个${unit}` : sameUnit(unit));

const points: Readonly<Record<string, string>> = { '%': '个百分点', '‰': '个千分点', '/千': '个千分点', '/万': '个万分点', '/10万': '个十万分点' };

/** What a change of figures in a unit is told in (practice.md 3.5). */
export const changeBehind = (unit: string): string => points[sameUnit(unit)] ?? unitBehind(unit);

/** Words of changes by their direction. */
export const rising = ['提高', '上升', '增加', '扩大'];
export const falling = ['下降', '减少', '缩小'];
