import { measurePages } from './measure-pages.ts';
import type { Task } from './longest-task.ts';

/** The bars, in milliseconds and times. */
const [mostTimesEmpty, mostToMove, mostTask, mostToAnswer] = [2.5, 200, 50, 100] as const;

const ms = (value: number): string => value.toFixed(value >= 100 ? 0 : 1);
const verdict = (isPassed: boolean): string => (isPassed ? 'passed' : '**not passed**');
const task = ({ passed, worked }: Task): readonly string[] => [ms(passed), ms(worked)];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function print(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}\n\n${row(headings)}\n${row(headings.map(() => '---'))}`);
  for (const one of rows) console.log(row(one));
}

/**
 * Measures the staff application in a browser and prints it, with its bars.
 *
 * @example await printPages();
 */
export async function printPages(): Promise<void> {
  const measured = await measurePages();
  if (measured === null) {
    console.log('\nThe staff application in a browser: no browser on this machine');
    return;
  }
  print('The staff application in a browser (the bars: script packed 240 kB before sign-in, 380 kB before home, first screen 2.5 × an empty antd page; cold cache, median of 9)', ['screen', 'script kB, packed', 'ms', 'empty antd page, ms', '÷ empty', 'bars'],
    measured.screens.map(({ what, scriptBytes, mostBytes, ms: took, emptyMs }) => [what, (scriptBytes / 1000).toFixed(1), ms(took), ms(emptyMs), (took / emptyMs).toFixed(2), verdict(scriptBytes <= mostBytes && took <= mostTimesEmpty * emptyMs)]));
  print('Moving between pages that were seen before, from the click until the page stands (the bar: 200 ms)', ['page', 'p50 ms', 'slowest ms', 'bar'],
    measured.moves.map(({ what, p50, slowest, waitsFor }) => [what, ms(p50), ms(slowest), waitsFor === null ? verdict(p50 <= mostToMove) : `**never stood**: waited for ${waitsFor}`]));
  print('The longest task of the page while somebody works (the bar: 50 ms; an answer to a key: 100 ms)', ['what', 'longest task, ms', 'of it worked', 'from key to screen, ms', 'bars'],
    measured.work.map(({ what, longest, answered }) => [what, ...task(longest), answered === null ? '' : ms(answered), verdict(longest.passed <= mostTask && (answered === null || answered <= mostToAnswer))]));
}
