import type { LifeCycle } from './life-cycle.ts';

/**
 * Whether content is still what was frozen.
 *
 * @example verifyFrozen(adopted, 'ab12') // 'same'
 */
export const verifyFrozen = ({ frozen }: LifeCycle, fingerprint: string): 'same' | 'changed' | 'not-frozen' => (frozen === null ? 'not-frozen' : frozen.fingerprint === fingerprint ? 'same' : 'changed');
