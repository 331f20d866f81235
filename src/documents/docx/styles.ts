import { childOf, numberOf, switchOf, valueOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** What a paragraph style says about structure, inheritance resolved. `outline` counts from 0; 9 is body text. */
export type ParagraphStyle = {
  readonly outline?: number;
  readonly listId?: string;
  readonly listLevel?: number;
  /** The styles from this one up to its root: a list level may be linked to any of them. */
  readonly chain: readonly string[];
  readonly pageBreakBefore?: boolean;
};

/** The styles of a document: by id, and the one for paragraphs that name none. */
export type StyleSheet = {
  readonly of: (id: string | undefined) => ParagraphStyle;
  readonly listOfStyle: (id: string) => string | undefined;
};

const plain: ParagraphStyle = { chain: [] };

/** Word knows its heading styles by name, even when the file gives them no outline level. */
function outlineByName(name: string): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

function ownStyle(style: XmlElement, id: string): ParagraphStyle {
  const properties = childOf(style, 'w:pPr');
  const list = childOf(properties, 'w:numPr');
  const outline = numberOf(properties, 'w:outlineLvl') ?? outlineByName(valueOf(style, 'w:name') ?? '');
  const listId = valueOf(list, 'w:numId');
  const listLevel = numberOf(list, 'w:ilvl');
  const pageBreakBefore = switchOf(properties, 'w:pageBreakBefore');
  return {
    chain: [id],
    ...(outline === undefined ? {} : { outline }),
    ...(listId === undefined ? {} : { listId }),
    ...(listLevel === undefined ? {} : { listLevel }),
    ...(pageBreakBefore === undefined ? {} : { pageBreakBefore }),
  };
}

/** Reads `word/styles.xml`. A style without entry, or a circle of styles, gives what could be resolved. */
export function readStyles(root: XmlElement | undefined): StyleSheet {
  const elements = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const child of root?.children ?? []) {
    const id = child.name === 'w:style' ? child.attributes['w:styleId'] : undefined;
    if (id === undefined) continue;
    elements.set(id, child);
    const isDefault = ['1', 'true', 'on'].includes(child.attributes['w:default'] ?? '');
    if (isDefault && child.attributes['w:type'] === 'paragraph') standard = id;
  }
  const resolved = new Map<string, ParagraphStyle>();
  const resolve = (id: string, seen: ReadonlySet<string>): ParagraphStyle => {
    const known = resolved.get(id);
    if (known) return known;
    const element = elements.get(id);
    if (!element || seen.has(id) || seen.size > 60) return plain;
    const parent = valueOf(element, 'w:basedOn');
    const above = parent === undefined ? plain : resolve(parent, new Set([...seen, id]));
    const own = ownStyle(element, id);
    const style = { ...above, ...own, chain: [id, ...above.chain] };
    resolved.set(id, style);
    return style;
  };
  return {
    of: (id) => (id !== undefined && elements.has(id) ? resolve(id, new Set()) : standard === undefined ? plain : resolve(standard, new Set())),
    listOfStyle: (id) => valueOf(childOf(childOf(elements.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}
