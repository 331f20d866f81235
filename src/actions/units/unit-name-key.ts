/**
 * A unit's name with the freedom of typing taken out: widths, blanks, quotation marks, kinds of brackets. Two names with the same key are one name.
 *
 * @example unitNameKey('农牧林水局（ 乡村振兴局 ）') // '农牧林水局(乡村振兴局)'
 */
export const unitNameKey = (name: string): string => name.normalize('NFKC').replaceAll(/[\s"'“”‘’「」]/g, '').replaceAll(/[〔【[]/g, '(').replaceAll(/[〕】\]]/g, ')').toLowerCase();
