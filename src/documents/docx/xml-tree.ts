import { SaxesParser } from 'saxes';

/** One element of an Office XML part; names carry the customary prefix (`w:p`), whatever prefix the file chose. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

/** A part read as far as it goes. */
export type XmlTree = { readonly root: XmlElement | undefined; readonly problem?: 'malformed' | 'too-large' | 'too-deep' };

type Growing = { name: string; attributes: Readonly<Record<string, string>>; children: Growing[]; text: string };

/** Namespace (its end, so that strict and transitional files are alike) -> customary prefix. */
const customary: readonly (readonly [string, string])[] = [
  ['/wordprocessingml/main', 'w'],
  ['/wordprocessingml/2006/main', 'w'],
  ['/officeDocument/relationships', 'r'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/officeDocument/math', 'm'],
  ['/officeDocument/2006/math', 'm'],
  ['/markup-compatibility/2006', 'mc'],
  ['/package/2006/relationships', ''],
  ['/package/2006/content-types', ''],
];

const textElements = new Set(['w:t', 'm:t', 'w:instrText']);
const isTextElement = (name: string): boolean => textElements.has(name);
const deepest = 500;
const mostElements = 1_000_000;
const mostMistakes = 50;
const none: Readonly<Record<string, string>> = Object.freeze({});

/** Thrown by the handlers below to leave the parser, caught in `parseXml`. */
const enough = new Error('enough');

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function learnPrefixes(attributes: Readonly<Record<string, string>>, prefixes: Map<string, string>): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (!key.startsWith('xmlns')) continue;
    const known = customary.find(([end]) => value.endsWith(end));
    if (known) prefixes.set(key === 'xmlns' ? '' : key.slice(6), known[1]);
  }
}

function rename(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const known = prefixes.get(prefix);
  if (known === undefined || known === prefix) return name;
  const local = name.slice(colon + 1);
  return known === '' ? local : `${known}:${local}`;
}

/**
 * Reads an XML part into a tree. Text is kept only where Office puts text, or in the elements that `holdsText` names. Damaged XML is read as far as it goes (`malformed`), elements
 * nested deeper than 500 become siblings (`too-deep`), after a million elements reading stops (`too-large`). Entities of a DTD are not expanded.
 *
 * @example parseXml(new TextEncoder().encode('<a><b/></a>')).root?.children[0]?.name // 'b'
 */
export function parseXml(bytes: Uint8Array, holdsText: (name: string) => boolean = isTextElement): XmlTree {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const prefixes = new Map<string, string>();
  const top: Growing = { name: '', attributes: none, children: [], text: '' };
  const stack: Growing[] = [top];
  let beyond = 0;
  let elements = 0;
  let mistakes = 0;
  let problem: XmlTree['problem'];
  parser.on('error', () => {
    problem ??= 'malformed';
    mistakes += 1;
    if (mistakes > mostMistakes) throw enough;
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > mostElements) {
      problem = 'too-large';
      throw enough;
    }
    learnPrefixes(tag.attributes, prefixes);
    let attributes = none;
    for (const key of Object.keys(tag.attributes)) {
      if (key.startsWith('xmlns')) continue;
      if (attributes === none) attributes = {};
      (attributes as Record<string, string>)[key.includes(':') ? rename(key, prefixes) : key] = tag.attributes[key] ?? '';
    }
    const element: Growing = { name: rename(tag.name, prefixes), attributes, children: [], text: '' };
    stack[Math.min(stack.length, deepest) - 1]?.children.push(element);
    if (stack.length < deepest) stack.push(element);
    else {
      // The element above stays the parent of what follows; its text still has to land somewhere.
      beyond += 1;
      problem ??= 'too-deep';
      stack[deepest] = element;
    }
  });
  parser.on('closetag', () => {
    if (beyond > 0) {
      beyond -= 1;
      stack.length = deepest;
    } else if (stack.length > 1) stack.pop();
  });
  parser.on('text', (text) => {
    const element = stack.at(-1);
    if (element && holdsText(element.name)) element.text += text;
  });
  parser.on('cdata', (text) => {
    const element = stack.at(-1);
    if (element && holdsText(element.name)) element.text += text;
  });
  try {
    const text = decode(bytes);
    parser.write(text.codePointAt(0) === 0xfeff ? text.slice(1) : text).close();
  } catch {
    problem ??= 'malformed';
  }
  const root = top.children[0];
  return problem ? { root, problem } : { root };
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** `w:val` of the first child of that name, such as the style id in `<w:pStyle w:val="1"/>`. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A switch such as `<w:pageBreakBefore/>`: undefined when absent, false when written as 0, false or off. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (!child) return undefined;
  return !['0', 'false', 'off', 'none'].includes(child.attributes['w:val'] ?? '1');
}

/** A whole number written in `w:val`, undefined when absent or not a number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = valueOf(element, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
