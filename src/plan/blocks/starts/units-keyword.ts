import type { LineStart, Start } from './start.ts';

const pattern = /^[【[〔(（]?\s*(?:主要)?(?:责任|牵头|配合|负责|承担|主责|主办|协办|参与|协同|参加)(?:责任)?(?:单位|部门|机构)\s*[】\]〕]?\s*[:：]\s*/;

function recognise(line: string): Start | null {
  const found = pattern.exec(line);
  return found && !/^[(（]/.test(line) ? { kind: 'keyword', section: 'units', length: found[0].length } : null;
}

/** 责任单位：卫健委、… on a line of its own; the same words in brackets after a measure belong to that measure. */
export const unitsKeyword: LineStart = {
  id: 'units-keyword',
  source: '昆区 plan; provinces print 牵头单位 and 配合单位',
  examples: [
    { line: '责任单位：卫健委、文旅局', start: { kind: 'keyword', section: 'units', length: 5 } },
    { line: '牵头单位: 教育局', start: { kind: 'keyword', section: 'units', length: 6 } },
    { line: '（牵头单位：教育局）', start: null },
    { line: '责任单位要加强', start: null },
  ],
  recognise,
};
