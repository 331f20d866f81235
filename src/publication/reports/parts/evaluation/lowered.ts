import type { Block, Heading } from '#documents';

const levels = { 1: 2, 2: 3, 3: 4, 4: 4 } as const satisfies Record<Heading['level'], Heading['level']>;

/** Blocks one level lower, to stand under a heading of their own. @example lowered(background(ground))[0] // a heading of level 2 */
export const lowered = (blocks: readonly Block[]): readonly Block[] => blocks.map((block) => (block.kind === 'heading' ? { ...block, level: levels[block.level] } : block));
