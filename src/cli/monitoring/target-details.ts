import { isMissing, missingReasonWords } from '#kernel';
import { achievementStates, confidences, forecastModels, notForecastWords, outlooks, priorWords, probabilityText, type MonitoredTarget } from '#monitoring';

/** Forecasts are no more exact than four figures. */
const rounded = (value: number): string => (Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4))));

const scales: Readonly<Record<string, string>> = { logit: 'logit尺度', log: '对数尺度', identity: '原尺度' };
const reported = { met: '达标', 'not-met': '未达标' } as const;
const evident = { exceeds: '超出目标，未达标', proven: '证实达标', unproven: '证据不足' } as const;

/** The latest values, as many as a forecast looks at, with what is missing among them and where they stop being comparable. */
const shownValues = 10;

function seriesText({ points, gaps, breaks, unit }: MonitoredTarget): string {
  const shown = points.slice(-shownValues);
  const [first, last] = [shown[0]?.year ?? 0, Math.max(shown.at(-1)?.year ?? 0, gaps.at(-1)?.year ?? 0)];
  const missing = gaps.filter(({ year }) => year >= first && year <= last).map(({ year, reason }) => `${String(year)}年${missingReasonWords[reason]}`);
  const broken = breaks.filter((year) => year > first);
  return [
    `所用的数${unit === '' ? '' : `（${unit}）`}：${points.length > shown.length ? `共${String(points.length)}个，最近${String(shown.length)}个为` : ''}${shown.map(({ year, text }) => `${String(year)}年${text}`).join('、')}`,
    missing.length === 0 ? '' : `缺：${missing.join('、')}`, broken.length === 0 ? '' : `${broken.join('、')}年起口径有变，与以前的不比`,
  ].filter((part) => part !== '').join('；');
}

function progressText({ baseline, progress }: MonitoredTarget): string {
  if (isMissing(baseline)) return baseline.missing === 'no-baseline' ? '' : `进度：基期值${missingReasonWords[baseline.missing]}`;
  const [done, expected, pace] = [progress['share-done'], progress['share-expected'], progress['pace-ratio']];
  const share = (value: number): string => `${(value * 100).toFixed(0)}%`;
  const told = typeof done === 'number' && typeof expected === 'number' ? `路程走完${share(done)}，时间过去${share(expected)}${typeof pace === 'number' ? `，时序比${pace.toFixed(2)}` : ''}` : typeof done === 'object' ? done.why : '';
  return `进度：基期${String(baseline.year)}年${baseline.text}${baseline.why === '基期' ? '' : `（${baseline.why}）`}${told === '' ? '' : `；${told}`}`;
}

function forecastText({ forecast, deadline }: MonitoredTarget): string {
  if (!('probability' in forecast)) return `预测：${notForecastWords[forecast.why]}`;
  const { probability, raw, median, low80, high80, confidence, model, family, priorFrom, transform } = forecast;
  const before = probabilityText(raw) === probabilityText(probability) ? '' : `（校准前${probabilityText(raw)}）`;
  const way = forecastModels.some(({ id }) => id === model) ? `方法${model}，${scales[transform] ?? transform}，同类“${family}”，${priorWords[priorFrom]}` : `方法${model}（${family}）`;
  return `预测：${String(deadline)}年中位${rounded(median)}（80%区间${rounded(low80)}—${rounded(high80)}），达标概率${probabilityText(probability)}${before}，信度${confidences[confidence]}；${way}`;
}

function smallCountText({ smallCount, unit }: MonitoredTarget): string {
  if (smallCount === null) return '';
  const { years, events, population, rate, low95, high95, decisionCount, chanceAtTarget, probabilityReported } = smallCount;
  const later = isMissing(probabilityReported) ? '' : `；期限年公布的数达标的概率${probabilityText(probabilityReported)}`;
  return `小样本：按合并的率${reported[smallCount.reported]}，按证据${evident[smallCount.evidence]}；${years.join('、')}年合计${String(events)}例，分母${String(population)}，合${rounded(rate)}${unit}（95%区间${rounded(low95)}—${rounded(high95)}），判定界限${String(decisionCount)}例，真实水平恰为目标时出现这样或更差结果的可能${probabilityText(chanceAtTarget)}${later}`;
}

const partsText = ({ parts }: MonitoredTarget): string =>
  parts.length === 0 ? '' : `分组：${parts.map(({ name, probability, outlook }) => `${name}${isMissing(probability) ? '' : probabilityText(probability)}${outlooks[outlook].word}`).join('、')}`;

const revisionsText = ({ revisions, unit }: MonitoredTarget): string =>
  revisions.length === 0 ? '' : `修订：${revisions.map(({ year, before, after, stateBefore }) => `${String(year)}年由${String(before)}${unit}改为${String(after)}${unit}（按原数为“${achievementStates[stateBefore].word}”）`).join('、')}`;

/**
 * Everything a reader needs to check one judged target by hand, a line each: the words of the plan, the verdict, the figures, the way gone, the forecast, counts, parts, revisions.
 * `quoted`: its words stand above it already; `also`: where else the plan tells it.
 *
 * @example targetDetails(target, 2, { quoted: false, also: '' })[1] // '   2024年14.3/10万，目标12/10万以下（2030年）：未达标。'
 */
export function targetDetails(target: MonitoredTarget, number: number, { quoted, also }: { readonly quoted: boolean; readonly also: string }): readonly string[] {
  const { indicator, id, line, quote, because } = target;
  const words = because.sentence.includes(quote) ? '' : quoted ? '原文：同上一项' : `原文：“${quote}”`;
  const lines = [because.sentence, words, also, seriesText(target), progressText(target), forecastText(target), smallCountText(target), partsText(target), revisionsText(target)];
  return [`${String(number)}. ${indicator}（${id}，第${String(line)}行）`, ...lines.filter((text) => text !== '').map((text) => `   ${text.endsWith('。') ? text : `${text}。`}`)];
}
