import type { Block, Run, Section } from '#documents';
import { leastJudged, overallRule } from '../../claims/overall.ts';
import { say } from '../../figures/say.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import { annex, cell, columns, paragraph, table } from '../blocks.ts';
import { askedYear } from './lead.ts';

/**
 * The annex that says by which rules and from which files the report was made, so that anybody can make it again.
 *
 * @example basis(ground).title // '监测方法和依据'
 */
export function basis(ground: ReportGround): Section {
  const { run, place, planFile, dataFile, program, data } = ground.question;
  const taken = data.mapping.reduce((sum, row) => sum + row.taken, 0);
  const method = (text: string): Run => ({ text, source: ground.book.add({ kind: 'method', says: '监测方法' }) });
  const asked = (text: string): Run => ({ text, source: ground.book.add({ kind: 'asked', says: '所用的文件和选项' }) });
  const ofRun = (text: string, field: string, says: string): Run => ({ text, source: ground.book.add({ kind: 'run', field, says }) });
  const rows: readonly (readonly [label: Run, value: readonly Run[]])[] = [
    [{ text: '规划文件' }, [asked(planFile.name)]], [method('规划文件指纹（SHA-256）'), [asked(planFile.fingerprint)]], [{ text: '数据文件' }, [asked(dataFile.name)]], [method('数据文件指纹（SHA-256）'), [asked(dataFile.fingerprint)]],
    [{ text: '采用的数据' }, say`${ofRun(String(taken), 'mapping.taken', '数据表中采用的数值个数')}个数，其余的见 halfsky data read`], [{ text: '数据的地区' }, [place === null ? { text: '规划所在地区' } : asked(place)]], [{ text: '监测年份' }, [askedYear(ground)]],
    [{ text: '判断到期的日期' }, [asked(run.asOf)]], [{ text: '预测方法' }, [method(run.model)]], [{ text: '程序版本' }, [method(program)]],
  ];
  const tolerance = ofRun(`${String(Math.round(run.settings.aboutTolerance * 1000) / 10)}%`, 'settings.aboutTolerance', '“左右”的容差');
  const reach = ofRun(String(run.settings.baselineReach), 'settings.baselineReach', '基期数据缺少时前后几年');
  const overall = overallRule.map(({ from, words, atEnd }) => `${from === 0 ? '其余' : `${String(from)}%以上`}为“${words}”（规划到期的为“${atEnd}”）`).join('，');
  const paragraphs: readonly Block[] = [
    paragraph('basis/state', [method('达标情况：公布的数直接与目标比较，不四舍五入。例数少的指标以合并几年的例数为证据，证据不足的既不算达标也不算未达标。没有数值的目标由责任单位举证、人工判断。')]),
    paragraph('basis/rate', [method('达标率：已达标的目标数÷可监测的目标数（能够判断达标或未达标的）。证据不足和不能判断的不在分子、分母中，单独列出。同一规划中附表重复正文的目标只计一次。')]),
    paragraph('basis/outlook', [method('前景：根据以往数据估计到期时的数值和达标概率，80%及以上为预计达标，50%至80%为基本可达，20%至50%为达标困难，20%以下为预计不达标。预测只反映以往的走势，没有考虑今后采取的措施。')]),
    paragraph('basis/settings', say`规划写“左右”而没有写明容差的，按${tolerance}计；缺基期数据的，取前后${reach}年内最近的一年。`),
    paragraph('basis/overall', [method(`总体评价：按已达标和有望如期实现的目标占可监测目标的比例，${overall}；可监测的目标不到全部目标的${String(leastJudged)}%的，不作总体评价。这是编制程序的通用规则，不是国家标准。`)]),
  ];
  const body = rows.map(([label, value]) => [cell([label]), cell(value)]);
  return annex('annex/basis', '监测方法和依据', 'portrait', [...paragraphs, table({ id: 'basis', caption: '本报告的依据', columns: columns('l24 l76'), head: [[cell('项目', { align: 'centre' }), cell('内容', { align: 'centre' })]], body, small: true, sheet: '依据' })]);
}
