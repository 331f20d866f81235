import type { LineStart, Start } from './start.ts';

const preface = /^(?:前\s*言|序\s*言|引\s*言|绪\s*论|导\s*言)\s*$/;
const annex = /^附\s*(?:件|表|录|则)?\s*[\d０-９一二三四五六七八九十]{0,3}\s*(?:[:：]|$|[^\s，。；、]{0,30}(?:表|指标|清单|目录|分工)\s*$)/;

function recognise(line: string): Start | null {
  if (preface.test(line)) return { kind: 'part', part: 'preface', length: 0 };
  return line.startsWith('附') && annex.test(line) ? { kind: 'part', part: 'annex', length: 0 } : null;
}

/** 前言 and 附件, 附表: parts that stand beside the chapters. */
export const part: LineStart = {
  id: 'part',
  source: 'Both source plans print 前 言; provinces add 附件：主要指标表',
  examples: [
    { line: '前 言', start: { kind: 'part', part: 'preface', length: 0 } },
    { line: '附件1：主要指标', start: { kind: 'part', part: 'annex', length: 0 } },
    { line: '附表 妇女发展主要指标表', start: { kind: 'part', part: 'annex', length: 0 } },
    { line: '附近的学校', start: null },
  ],
  recognise,
};
