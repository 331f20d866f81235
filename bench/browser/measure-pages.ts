/** What the staff application costs in a real browser on this machine: bytes, the first screen beside an empty antd page, moving between pages, the longest task while somebody works. */
import { measureMoves, type MoveCost } from './measure-moves.ts';
import { measureScreens, type ScreenCost } from './measure-screens.ts';
import { measureWork, type WorkCost } from './measure-work.ts';
import { openDemo } from './open-demo.ts';

/**
 * Measures the example district's pages: started as a user starts them. Null where the machine has no browser.
 *
 * @example (await measurePages())?.screens[0]?.scriptBytes
 */
export async function measurePages(): Promise<{ readonly screens: readonly ScreenCost[]; readonly moves: readonly MoveCost[]; readonly work: readonly WorkCost[] } | null> {
  const demo = await openDemo();
  if (demo === null) return null;
  try {
    return { screens: await measureScreens(demo), moves: [...await measureMoves(demo, 'shili-bangongshi'), ...await measureMoves(demo, 'shili-tongji')], work: await measureWork(demo) };
  } finally {
    await demo.close();
  }
}
