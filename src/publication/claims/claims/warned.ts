import { warningLevels } from '#monitoring';
import { highestLevel } from '../../ground/warning-level.ts';
import { say } from '../../figures/say.ts';
import type { Claim } from '../claim.ts';

/** That it is warned of, by its highest level. */
export const warned: Claim = {
  id: 'warned',
  title: '预警',
  source: 'contract.md: warnings with rule and reason; practice.md 0.4: colour never without its word',
  examples: [
    { title: '红色', target: { warnings: [{ level: 'orange', rule: 'W2', sentence: '', inputs: {}, settings: {}, approval: null, clears: '' }, { level: 'red', rule: 'W1', sentence: '', inputs: {}, settings: {}, approval: null, clears: '' }] }, says: '列入红色预警' },
    { title: '没有预警', target: { warnings: [] }, says: null },
  ],
  say: ({ target }) => {
    const level = highestLevel(target);
    return level === null ? null : say`列入${warningLevels[level]}色预警`;
  },
};
