const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** How many columns of a terminal a text takes: Chinese characters and full-width marks take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Cuts a text to a number of columns, with … where something was cut. */
export function fitWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** One column: its heading, whether figures are set right, and the most columns it may take. */
export type Column = { readonly heading: string; readonly right?: boolean; readonly most?: number };

const pad = (text: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? blanks + text : text + blanks;
};

/**
 * Sets rows as a plain table whose columns line up also with Chinese text.
 *
 * @example textTable([{ heading: '领域' }, { heading: '目标', right: true }], [['妇女与健康', '11']])
 */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map((column, index) => fitWidth(row[index] ?? '', column.most ?? 60)));
  const widths = columns.map((column, index) => Math.max(displayWidth(column.heading), ...cells.map((row) => displayWidth(row[index] ?? ''))));
  const line = (row: readonly string[]): string => columns.map((column, index) => pad(row[index] ?? '', widths[index] ?? 0, column.right === true)).join('  ').trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(columns.map(({ heading }) => heading)), rule, ...cells.map(line)].join('\n');
}

/** One thing to look at: its kind, the whole sentence, and where it stands. */
export type ListedItem = { readonly label: string; readonly text: string; readonly where: string };

/**
 * Sets items as a list: sentences are never cut, a person has to read them whole.
 *
 * @example textList([{ label: '存疑', text: '编号不连续。', where: '第3页 12行' }])
 */
export function textList(items: readonly ListedItem[]): string {
  return items.map(({ label, text, where }) => `[${label}] ${text}${where === '' ? '' : `（${where}）`}`).join('\n');
}
