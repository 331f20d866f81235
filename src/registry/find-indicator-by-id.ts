import { catalogue } from './catalogue/index.ts';
import type { IndicatorDefinition } from './definition.ts';

let indicatorsById: ReadonlyMap<string, IndicatorDefinition> | undefined;

/**
 * The shipped definition with this id; undefined when the catalogue has none (an installation's own indicators are not here).
 *
 * @example findIndicatorById('maternal-mortality-rate')?.unit // '/10万'
 */
export function findIndicatorById(id: string): IndicatorDefinition | undefined {
  indicatorsById ??= new Map(catalogue.map((definition) => [definition.id, definition]));
  return indicatorsById.get(id);
}
