/** A sheet's name may be no longer, in UTF-16 units. */
const longest = 31;

/** Refused in the names of sheets, also in full width by some versions. */
const forbidden = /[\\/?*[\]:＼／？＊［］：]+/g;

/** What spreadsheets take for the same name. */
const same = (name: string): string => name.normalize('NFKC').toLowerCase();

function cut(name: string, length: number): string {
  const kept = name.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
}

const tidy = (name: string): string => name.toWellFormed().replaceAll(/\p{Cc}|\uFFFE|\uFFFF/gu, ' ').replaceAll(forbidden, '-').replaceAll(/\s+/g, ' ').replaceAll(/^[\s'-]+|[\s'-]+$/g, '');

/**
 * Names for sheets as spreadsheets accept them: no forbidden character, no more than 31, none twice (the second gets “ (2)”), none of `taken`. A name of which nothing is left
 * becomes 表.
 *
 * @example sheetNames(['男/女', '男-女'], ['目录']) // ['男-女', '男-女 (2)']
 */
export function sheetNames(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(['history', ...taken.map(same)]);
  return wanted.map((name) => {
    const base = tidy(name) || '表';
    let found = cut(base, longest).replace(/[\s'-]+$/, '') || '表';
    for (let count = 2; used.has(same(found)); count += 1) {
      const end = ` (${String(count)})`;
      found = `${cut(base, longest - end.length)}${end}`;
    }
    used.add(same(found));
    return found;
  });
}
