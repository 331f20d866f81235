import type { Block, Section } from '#documents';
import { leastJudged, overallRule } from '../../claims/overall.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import { annex, cell, columns, paragraph, table } from '../blocks.ts';

/**
 * The annex that says by which rules and from which files the report was made, so that anybody can make it again.
 *
 * @example basis(ground).title // '监测方法和依据'
 */
export function basis(ground: ReportGround): Section {
  const { run, place, planFile, dataFile, program, data } = ground.question;
  const taken = data.mapping.reduce((sum, row) => sum + row.taken, 0);
  const rows: readonly (readonly [string, string])[] = [
    ['规划文件', planFile.name], ['规划文件指纹（SHA-256）', planFile.fingerprint], ['数据文件', dataFile.name], ['数据文件指纹（SHA-256）', dataFile.fingerprint],
    ['采用的数据', `${String(taken)}个数，其余的见 halfsky data read`], ['数据的地区', place ?? '规划所在地区'], ['监测年份', `${String(run.year)}年`], ['判断到期的日期', run.asOf], ['预测方法', run.model], ['程序版本', program],
  ];
  const method = (text: string) => [{ text, source: ground.book.add({ kind: 'method', says: '监测方法' }) }];
  const share = (value: number): string => `${String(Math.round(value * 1000) / 10)}%`;
  const overall = overallRule.map(({ from, words, atEnd }) => `${from === 0 ? '其余' : `${String(from)}%以上`}为“${words}”（规划到期的为“${atEnd}”）`).join('，');
  const paragraphs: readonly Block[] = [
    paragraph('basis/state', method('达标情况：公布的数直接与目标比较，不四舍五入。例数少的指标以合并几年的例数为证据，证据不足的既不算达标也不算未达标。没有数值的目标由责任单位举证、人工判断。')),
    paragraph('basis/rate', method('达标率：已达标的目标数÷可监测的目标数（能够判断达标或未达标的）。证据不足和不能判断的不在分子、分母中，单独列出。同一规划中附表重复正文的目标只计一次。')),
    paragraph('basis/outlook', method('前景：根据以往数据估计到期时的数值和达标概率，80%及以上为预计达标，50%至80%为基本可达，20%至50%为达标困难，20%以下为预计不达标。预测只反映以往的走势，没有考虑今后采取的措施。')),
    paragraph('basis/settings', method(`规划写“左右”而没有写明容差的，按${share(run.settings.aboutTolerance)}计；缺基期数据的，取前后${String(run.settings.baselineReach)}年内最近的一年。`)),
    paragraph('basis/overall', method(`总体评价：按已达标和有望如期实现的目标占可监测目标的比例，${overall}；可监测的目标不到全部目标的${String(leastJudged)}%的，不作总体评价。这是编制程序的通用规则，不是国家标准。`)),
  ];
  const body = rows.map((pair) => pair.map((text) => cell(/\d/.test(text) ? method(text) : text)));
  return annex('annex/basis', '监测方法和依据', 'portrait', [...paragraphs, ...(body.length === 0 ? [] : [table({ id: 'basis', caption: '本报告的依据', columns: columns('l24 l76'), head: [[cell('项目', { align: 'centre' }), cell('内容', { align: 'centre' })]], body, small: true, sheet: '依据' })])]);
}
