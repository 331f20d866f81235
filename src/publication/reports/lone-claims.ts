import type { Block, Heading } from '#documents';

const isClaim = (block: Block): block is Heading => block.kind === 'heading' && block.numbered && block.level >= 3 && block.tail.length > 0;

/**
 * Takes the number from a claim that stands alone under its heading: there is no 1. without 2.
 *
 * @example withoutLoneNumbers([heading('a', 2, '妇女与法律'), claimBlock('a/kept', claim, tail)])[1] // numbered: false
 */
export function withoutLoneNumbers(blocks: readonly Block[]): readonly Block[] {
  let under = 0;
  const places = blocks.map((block) => {
    if (block.kind === 'heading' && !isClaim(block)) under += 1;
    return under;
  });
  const countOf = (block: Heading, at: number): number => blocks.filter((other, index) => isClaim(other) && other.level === block.level && places[index] === places[at]).length;
  return blocks.map((block, at) => (isClaim(block) && countOf(block, at) === 1 ? { ...block, numbered: false } : block));
}
