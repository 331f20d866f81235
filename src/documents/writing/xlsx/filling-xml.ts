import { rangeName } from './cell-names.ts';
import type { CellStyles } from './cell-styles.ts';
import type { CellCondition, CellRange, CellRule } from './sheet.ts';
import { escapeAttribute, escapeText } from './xml-text.ts';

/** Spreadsheets refuse longer titles, messages and lists. */
const longestTitle = 32;
const longestMessage = 255;

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1).toWellFormed().replace(/\uFFFD$/, '')}…` : text);

/**
 * Locks what is not open to be typed into, without a password. Columns and rows may still be made wider, higher and be sorted out by filters.
 */
export const protectionXml = '<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

/** Whole days since the beginning of the calendar of workbooks, of a day after February 1900. */
function serialOf(day: string): number {
  const [year = 1900, month = 1, date = 1] = day.split('-').map(Number);
  const since = month > 2 ? year : year - 1;
  return since * 365 + Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400) + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1 - 693_899;
}

const placesOf = (at: readonly CellRange[]): string => at.map((range) => rangeName(range)).join(' ');

/** The kind of a rule and its bounds as formulas. */
function boundsXml(allows: CellRule['allows']): { readonly attributes: string; readonly formulas: string } {
  if (allows.kind === 'anything') return { attributes: '', formulas: '' };
  if (allows.kind === 'words') return { attributes: ' type="list"', formulas: `<formula1>${escapeText(`"${cut(allows.words.map((word) => word.replaceAll(/[",]/g, ' ')).join(','), longestMessage)}"`)}</formula1>` };
  const [from, to] = allows.kind === 'day' ? [serialOf(allows.from), serialOf(allows.to)] : [allows.from, allows.to];
  const type = allows.kind === 'day' ? 'date' : 'decimal';
  if (from !== null && to !== null) return { attributes: ` type="${type}" operator="between"`, formulas: `<formula1>${String(from)}</formula1><formula2>${String(to)}</formula2>` };
  if (to !== null) return { attributes: ` type="${type}" operator="lessThanOrEqual"`, formulas: `<formula1>${String(to)}</formula1>` };
  return { attributes: ` type="${type}" operator="greaterThanOrEqual"`, formulas: `<formula1>${String(from ?? -1e300)}</formula1>` };
}

function ruleXml({ at, allows, strict, title, hint, fault }: CellRule): string {
  const { attributes, formulas } = boundsXml(allows);
  const says = [
    hint === '' ? '' : ` showInputMessage="1" promptTitle="${escapeAttribute(cut(title, longestTitle))}" prompt="${escapeAttribute(cut(hint, longestMessage))}"`,
    fault === '' ? '' : ` showErrorMessage="1" errorStyle="${strict ? 'stop' : 'warning'}" errorTitle="${escapeAttribute(cut(title, longestTitle))}" error="${escapeAttribute(cut(fault, longestMessage))}"`,
  ];
  return `<dataValidation${attributes} allowBlank="1"${says.join('')} sqref="${placesOf(at)}">${formulas}</dataValidation>`;
}

/**
 * The rules for what may be typed into the cells of a sheet, with their messages; '' where there are none.
 *
 * @example rulesXml([{ at: [{ top: 2, left: 1, bottom: 9, right: 1 }], allows: { kind: 'words', words: ['是', '否'] }, strict: true, title: '结论', hint: '', fault: '请选 是 或 否' }])
 */
export function rulesXml(rules: readonly CellRule[]): string {
  const used = rules.filter(({ at }) => at.length > 0);
  return used.length === 0 ? '' : `<dataValidations count="${String(used.length)}">${used.map(ruleXml).join('')}</dataValidations>`;
}

/**
 * The looks of cells that depend on a formula; of several that hold the first counts.
 *
 * @example conditionsXml([{ at: { top: 2, left: 1, bottom: 9, right: 1 }, formula: 'A2=""', shows: 'wanted' }], cellStyles())
 */
export const conditionsXml = (conditions: readonly CellCondition[], styles: CellStyles): string =>
  conditions.map(({ at, formula, shows }, order) => `<conditionalFormatting sqref="${rangeName(at)}"><cfRule type="expression" dxfId="${String(styles.shownNumber(shows))}" priority="${String(order + 1)}" stopIfTrue="1"><formula>${escapeText(formula)}</formula></cfRule></conditionalFormatting>`).join('');
