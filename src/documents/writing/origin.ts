import type { DocumentTree, SourceKey } from './tree.ts';

/**
 * The sentence that tells where a figure came from, '' where its source has none.
 *
 * @example originOf({ a: { kind: 'cell', says: '卫生健康委年报，第3行' } }, 'a') // '卫生健康委年报，第3行'
 */
export function originOf(sources: DocumentTree['sources'], key: SourceKey): string {
  const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
  const says = typeof source === 'object' && source !== null && 'says' in source ? source.says : '';
  return typeof says === 'string' ? says : '';
}
