import type { Block, DocumentTree } from '#documents';
import { basisOf, type Passage } from './passage.ts';

/**
 * How a hand-written passage stands to the paragraph it belongs to. `holds`: the figures of the paragraph are those it was written for; `moved`: they changed (`gone`, `come`; `quoted`: those of `gone`
 * that the passage itself says); `homeless`: the report has no such paragraph now, the passage is kept and not printed.
 */
export type PassageStand = { readonly stand: 'holds' | 'moved' | 'homeless'; readonly gone: readonly string[]; readonly come: readonly string[]; readonly quoted: readonly string[] };

/** Whether a text says a figure, and not only a part of a longer one: 96.3% is not in 196.3%. */
const says = (text: string, figure: string): boolean => {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) if (!/[\d.]/.test(text.charAt(at - 1)) && !(/\d$/.test(figure) && /[\d.%‰]/.test(text.charAt(at + figure.length)))) return true;
  return false;
};

/**
 * How a passage stands to the report as the program writes it now.
 *
 * @example standOf(tree, { key: 'lead', place: 'instead', text: '共174项。', basis: ['174项'] }) // { stand: 'moved', gone: ['174项'], come: ['175项'], quoted: ['174项'] }
 */
export function standOf(tree: DocumentTree, { key, text, basis }: Passage): PassageStand {
  const block = tree.sections.flatMap<Block>(({ blocks }) => blocks).find(({ id }) => id === key);
  if (block === undefined) return { stand: 'homeless', gone: [], come: [], quoted: [] };
  const now = basisOf(block);
  if (basis.length === now.length && basis.every((figure, at) => figure === now[at])) return { stand: 'holds', gone: [], come: [], quoted: [] };
  const gone = [...new Set(basis.filter((figure) => !now.includes(figure)))];
  return { stand: 'moved', gone, come: [...new Set(now.filter((figure) => !basis.includes(figure)))], quoted: gone.filter((figure) => says(text, figure)) };
}
