import type { Target } from '#plan';
import type { IndicatorDefinition } from '#registry';

/** What good is called in words. 达到 and counts of things look upwards unless told otherwise. */
function byWords({ bound, direction, kind }: Target): 1 | -1 | 0 {
  if (bound === 'at-least') return 1;
  if (bound === 'at-most') return -1;
  if (direction === 'up') return 1;
  if (direction === 'down' || direction === 'narrow') return -1;
  return bound === 'reach' || kind === 'count' ? 1 : 0;
}

/**
 * Which way is good for the figures of a target: as the registry says, else as its words do. 0 where both sides miss (sex ratio at birth) or nobody knows.
 * A gap is good when it is small, whatever its two sides should do.
 *
 * @example goodDirectionOf({ bound: 'at-most', … }, null) // -1
 */
export function goodDirectionOf(target: Target, definition: IndicatorDefinition | null): 1 | -1 | 0 {
  if (target.kind === 'gap') return -1;
  if (definition === null || definition.direction === 'reference') return byWords(target);
  return { up: 1, down: -1, range: 0 }[definition.direction] as 1 | -1 | 0;
}
