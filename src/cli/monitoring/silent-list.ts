import type { MonitoredTarget } from '#monitoring';
import { textTable } from '../text-table.ts';
import { alsoText, type ToldAgain } from './told-again.ts';

/** A sentence in two: what is lacking, with the target's own name taken out, and the promise it was asked for. Verdicts say 缺什么，目标…（期限）：状态。 */
type Split = { readonly target: MonitoredTarget; readonly lacks: string; readonly promise: string };

function split(target: MonitoredTarget): Split {
  const { because, word, indicator } = target;
  const [lacks = '', ...rest] = because.sentence.split('，目标');
  const promise = rest.join('，目标');
  const tail = `：${word}。`;
  if (!promise.endsWith(tail)) return { target, lacks: because.sentence, promise: '' };
  return { target, lacks: lacks.replace(`“${indicator}”`, '“指标名”'), promise: promise.slice(0, -tail.length) };
}

/** The id of a target, and where else it is told. */
const idText = (target: MonitoredTarget, again: ToldAgain): string => [target.id, alsoText(target, again)].filter((text) => text !== '').join('，');

/** Targets that lack the same and were promised in the same words are told together; a name that stands in the words is not told twice. */
function lines(group: readonly Split[], again: ToldAgain): string[] {
  return [...Map.groupBy(group, ({ promise }) => promise)].map(([promise, own]) => {
    const names = [...new Set(own.map(({ target }) => target.indicator))].filter((name) => !(own.length === 1 && promise.includes(name)));
    return `  ${names.length === 0 ? '' : `${names.join('、')}：`}${promise}（${own.map(({ target }) => idText(target, again)).join('、')}）`;
  });
}

/**
 * The targets that cannot be judged: how many for which reason, then each of them under its reason, so that every sentence is there whole and what is common is said once.
 *
 * @example silentList(targets.filter((target) => !isJudged(target)), toldAgain(targets))
 */
export function silentList(targets: readonly MonitoredTarget[], again: ToldAgain): string {
  if (targets.length === 0) return '';
  const groups = [...Map.groupBy(targets.map(split), ({ target, lacks }) => `${target.word}：${lacks}`)];
  const common = groups.filter(([, { length }]) => length > 1).toSorted(([, a], [, b]) => b.length - a.length);
  const single = groups.filter(([, { length }]) => length === 1).flatMap(([, own]) => own);
  const counts = [...common.map(([reason, { length }]) => [String(length), reason]), ...(single.length === 0 ? [] : [[String(single.length), '各有各的原因，逐项列在最后']])];
  return [
    `不能判断的目标：${String(targets.length)}项\n${textTable([{ heading: '项数', right: true }, { heading: '现状：原因', most: 110 }], counts)}`,
    ...common.map(([reason, own]) => `${reason}（${String(own.length)}项）\n${lines(own, again).join('\n')}`),
    single.length === 0 ? '' : `各有各的原因（${String(single.length)}项）\n${single.map(({ target }) => `  ${target.indicator}：${target.because.sentence}（${idText(target, again)}）`).join('\n')}`,
  ].filter((part) => part !== '').join('\n\n');
}
