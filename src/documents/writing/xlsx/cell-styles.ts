import type { CellCondition, CellLook, CellRole } from './sheet.ts';
import { escapeAttribute, xmlHead } from './xml-text.ts';

/** The styles of a workbook as they are asked for: the number of a look, that of what a condition shows, and in the end the part. */
export type CellStyles = { readonly numberOf: (look: CellLook) => number; readonly shownNumber: (shows: CellCondition['shows']) => number; readonly xml: () => string };

/** A list in which every entry stands once. */
function collector(first: readonly string[]): { readonly at: (entry: string) => number; readonly xml: (name: string) => string } {
  const places = new Map(first.map((entry, at) => [entry, at]));
  return {
    at: (entry) => {
      const at = places.get(entry) ?? places.size;
      places.set(entry, at);
      return at;
    },
    xml: (name) => (places.size === 0 ? `<${name} count="0"/>` : `<${name} count="${String(places.size)}">${[...places.keys()].join('')}</${name}>`),
  };
}

/** Fonts that Excel and WPS have in China; size in points. */
const fontOf = (name: string, size: number, bold: boolean, colour = 'FF000000', underlined = false): string =>
  `<font>${bold ? '<b/>' : ''}${underlined ? '<u/>' : ''}<sz val="${String(size)}"/><color rgb="${colour}"/><name val="${name}"/><family val="${name === '宋体' ? '1' : '2'}"/><charset val="134"/></font>`;

/** Font and size of each role; bold where the face alone would not tell. */
const fonts: Readonly<Record<CellRole, (look: CellLook) => string>> = {
  title: () => fontOf('黑体', 16, false),
  line: ({ strong }) => fontOf('宋体', 10, strong),
  stamp: () => fontOf('黑体', 10, true),
  unit: () => fontOf('宋体', 9, false),
  head: ({ small }) => fontOf('黑体', small ? 9 : 10, false),
  body: ({ small, strong, use }) => fontOf('宋体', small ? 9 : 10, strong, use === 'told' ? 'FF595959' : undefined),
  note: () => fontOf('宋体', 9, false),
  link: () => fontOf('宋体', 10, false, 'FF0B5394', true),
  back: () => fontOf('宋体', 10, false, 'FF0B5394', true),
};

const fillOf = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** A mark is hatched, so that a black and white print shows it. */
function fillFor({ role, shade, mark, use }: CellLook): string {
  if (use === 'open') return fillOf('FFFFF9E3');
  if (use === 'closed') return fillOf('FFD9DCE0');
  if (mark) return '<fill><patternFill patternType="lightUp"><fgColor rgb="FF808080"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>';
  if (role === 'head' || shade === 'group') return fillOf('FFEEF1F5');
  return shade === 'total' ? fillOf('FFDFE4EA') : '<fill><patternFill patternType="none"/></fill>';
}

function borderFor({ role, edge }: CellLook): string {
  if (role !== 'head' && role !== 'body' && role !== 'link') return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const side = (name: string, heavy: boolean): string => `<${name} style="${heavy ? 'medium' : 'thin'}"><color rgb="${heavy ? 'FF000000' : 'FF8C939B'}"/></${name}>`;
  return `<border>${side('left', false)}${side('right', false)}${side('top', edge === 'top' || edge === 'both')}${side('bottom', edge === 'bottom' || edge === 'both')}<diagonal/></border>`;
}

/** What a condition changes: a colour that is seen on a screen, and on paper does not hide what is written in it. */
const shown: Readonly<Record<CellCondition['shows'], string>> = {
  wanted: '<dxf><font><color rgb="FF7F4F00"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFFE08A"/></patternFill></fill></dxf>',
  fault: '<dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
  done: '<dxf><font><color rgb="FF1E6B34"/></font></dxf>',
};

const across = { left: 'left', centre: 'center', right: 'right' } as const;

/**
 * Collects the looks of cells into the styles part of a workbook. The order of asking decides the numbers, so the same sheets give the same bytes.
 *
 * @example cellStyles().numberOf(lookOf('title')) // 1
 */
export function cellStyles(): CellStyles {
  const fontList = collector([fontOf('宋体', 11, false)]);
  const fillList = collector(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']);
  const borderList = collector(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  const formats = new Map<string, number>();
  const styles = collector(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const known = new Map<string, number>();
  const conditions = collector([]);
  const formatAt = (format: string): number => {
    if (format === '') return 0;
    const at = formats.get(format) ?? 164 + formats.size;
    formats.set(format, at);
    return at;
  };
  const make = (look: CellLook): number => {
    // Text that begins with = stays text also when somebody edits the cell.
    const format = look.format === '@' ? 49 : formatAt(look.format);
    const alignment = `<alignment horizontal="${across[look.align]}" vertical="center" wrapText="1"/>`;
    return styles.at(`<xf numFmtId="${String(format)}" fontId="${String(fontList.at(fonts[look.role](look)))}" fillId="${String(fillList.at(fillFor(look)))}" borderId="${String(borderList.at(borderFor(look)))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${look.use === 'open' ? ' applyProtection="1"' : ''}>${alignment}${look.use === 'open' ? '<protection locked="0"/>' : ''}</xf>`);
  };
  return {
    numberOf: (look) => {
      const key = `${look.role}|${look.align}|${String(look.small)}|${String(look.strong)}|${look.shade}|${String(look.mark)}|${look.edge}|${look.format}|${look.use ?? ''}`;
      const at = known.get(key) ?? make(look);
      known.set(key, at);
      return at;
    },
    shownNumber: (shows) => conditions.at(shown[shows]),
    xml: () => {
      const numbers = [...formats].map(([format, at]) => `<numFmt numFmtId="${String(at)}" formatCode="${escapeAttribute(format)}"/>`);
      return `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${numbers.length === 0 ? '' : `<numFmts count="${String(numbers.length)}">${numbers.join('')}</numFmts>`}${fontList.xml('fonts')}${fillList.xml('fills')}${borderList.xml('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${styles.xml('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${conditions.xml('dxfs')}<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
    },
  };
}
