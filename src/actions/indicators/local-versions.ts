import { findIndicatorById } from '#registry';
import type { RegionIndicator } from '#storage';
import type { Refusal } from '../refusal.ts';
import type { ProposingState } from './make-proposal.ts';

/** Which version of which indicator a person saw. */
type Seen = { readonly indicatorId: string; readonly version: number };

/**
 * The newest version of a local indicator that somebody wants to change; or why it cannot be: it is none, somebody changed it since, something is on its way already.
 *
 * @example const last = localVersion(state, { indicatorId, version }); if ('refused' in last) return last;
 */
export function localVersion({ definitions, proposals }: ProposingState, { indicatorId, version }: Seen): RegionIndicator | Refusal {
  if (findIndicatorById(indicatorId) !== undefined) return { refused: 'not-local', message: '这是指标目录里的指标，定义不能在本地修改；统计口径变了的，请标记口径变化。' };
  const last = definitions.findLast((one) => one.indicatorId === indicatorId);
  if (!last) return { refused: 'not-found', message: '没有这个本地指标。' };
  if (last.version !== version) return { refused: 'stale-version', message: `“${last.definition.name.zh}”刚刚被别人改过，请刷新后再改。` };
  if (last.definition.retired === true) return { refused: 'retired', message: `“${last.definition.name.zh}”已停用，不能再改。` };
  return proposals.some((one) => one.state === 'proposed' && one.indicatorId === indicatorId) ? { refused: 'proposed-already', message: `“${last.definition.name.zh}”已有一项改动待批准，请先办完那一项。` } : last;
}
