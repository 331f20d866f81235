import type { NotForecast } from '../judging/judge-case.ts';
import type { PriorSource } from './monitored.ts';

/** Why a target has no probability, for people. */
export const notForecastWords: Readonly<Record<NotForecast['why'], string>> = {
  settled: '期限已到，不再预测',
  'too-few-values': '可比的数太少（同类指标的波动已知时要2个，未知时要5个），不预测',
  'no-deadline': '没有期限，不预测',
  'no-direction': '目标没有可以预测的数值界限，不预测',
  'no-value': '没有可用的数，不预测',
};

/** Where the usual spread of yearly changes behind a forecast comes from, for people. */
export const priorWords: Readonly<Record<PriorSource, string>> = { registry: '暂用的同类参数', learnt: '从数据中学到的参数', none: '没有同类参数，只凭自身' };
