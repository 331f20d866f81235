/** More than the program has statements; each is kept by every connection. */
const most = 200;
/** Longer ones are rows in bulk, each time another text. */
const longest = 8000;

/**
 * Gives statements names under which PostgreSQL keeps them parsed and planned on a connection: half of what a small statement costs. A statement gets its name when it comes a second time;
 * those that are made for one occasion (lists of ids, rows in bulk) stay without, and so does whatever comes after the first 200.
 *
 * @example const nameOf = preparedNames(); nameOf('select 1'); nameOf('select 1') // 'halfsky_1'
 */
export function preparedNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const once = new Set<string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most || text.length > longest) return known;
    if (!once.delete(text)) {
      if (once.size >= most) once.clear();
      once.add(text);
      return undefined;
    }
    const name = `halfsky_${String(names.size + 1)}`;
    names.set(text, name);
    return name;
  };
}
