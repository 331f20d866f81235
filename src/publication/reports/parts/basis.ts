import type { Block, Run, Section } from '#documents';
import { warningRules } from '#monitoring';
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
  const { run, place, standIn, planFile, dataFile, program, data } = ground.question;
  const taken = data.mapping.reduce((sum, row) => sum + row.taken, 0);
  const method = (text: string): Run => ({ text, source: ground.book.add({ kind: 'method', says: '监测方法' }) });
  const asked = (text: string): Run => ({ text, source: ground.book.add({ kind: 'asked', says: '所用的文件和选项' }) });
  const whose: readonly Run[] = standIn !== null ? say`${asked(standIn)}（代替数据，不是本地数据）` : [place === null ? { text: '规划所在地区' } : asked(place)];
  const ofRun = (text: string, field: string, says: string): Run => ({ text, source: ground.book.add({ kind: 'run', field, says }) });
  const rows: readonly (readonly [label: Run, value: readonly Run[]])[] = [
    [{ text: '规划文件' }, [asked(planFile.name)]], [method('规划文件指纹（SHA-256）'), [asked(planFile.fingerprint)]], [{ text: '数据文件' }, [asked(dataFile.name)]], [method('数据文件指纹（SHA-256）'), [asked(dataFile.fingerprint)]],
    [{ text: '采用的数据' }, say`${ofRun(String(taken), 'mapping.taken', '数据表中采用的数值个数')}个数`], [{ text: '数据的地区' }, whose], [{ text: '监测年份' }, [askedYear(ground)]],
    [{ text: '判断到期的日期' }, [asked(run.asOf)]], [{ text: '预测方法' }, [method(run.model)]], [{ text: '程序版本' }, [method(program)]],
  ];
  const tolerance = ofRun(`${String(Math.round(run.settings.aboutTolerance * 1000) / 10)}%`, 'settings.aboutTolerance', '“左右”的容差');
  const reach = ofRun(String(run.settings.baselineReach), 'settings.baselineReach', '基期数据缺少时前后几年');
  const overall = overallRule.map(({ from, words, atEnd }) => `${from === 0 ? '其余' : `${String(from)}%以上`}为“${words}”（规划到期的为“${atEnd}”）`).join('，');
  const paragraphs: readonly Block[] = [
    paragraph('basis/state', [method('达标情况：公布的数直接与目标比较，不四舍五入。例数少的指标以合并几年的例数为证据，证据不足的既不算达标也不算未达标。没有数值的目标由责任单位举证、人工判断。')]),
    paragraph('basis/rate', [method('达标率：已达标的目标数÷可监测的目标数（能够判断达标或未达标的）。证据不足和不能判断的不在分子、分母中，单独列出。同一规划中附表重复正文的目标只计一次。')]),
    paragraph('basis/outlook', [method('前景：根据以往数据估计到期时的数值和达标概率，80%及以上为预计达标，50%至80%为基本可达，20%至50%为达标困难，20%以下为预计不达标。“有望如期实现”是预计达标和基本可达的合称，“难以如期达标”是达标困难和预计不达标的合称，都只计还没有达标的目标。预测只反映以往的走势，没有考虑今后采取的措施。')]),
    paragraph('basis/chance', [method('达标概率：还没有达到的目标，由预测分布得出的概率再按以往同类预测的实际结果校正，校正后向中间收拢，所以预测的中间值已经达到目标、达标概率仍可能低于50%；波动规律由本次数据中同类指标得出的，以及目标是一个区间的，不作校正。要求逐年保持、已经达到过的目标，概率是今后各年都保持到期末的概率，写作“逐年保持到期末年份的概率”，一般低于期末一年达到的概率；还没有达到过的，按能否达到估计。')]),
    paragraph('basis/settings', say`规划写“左右”而没有写明容差的，容差为目标值的${tolerance}（按目标值的比例计，不是百分点），在容差以内即为达到；缺基期数据的，取前后${reach}年内最近的一年。`),
    paragraph('basis/warnings', [method(`预警：按${String(warningRules.length)}条规则逐项检查：${warningRules.map(({ id, title }) => `${id}${title}`).join('、')}；分红、橙、黄三级，一项目标按最高一级计。列入预警的目标和理由、解除条件见另行编制的预警清单。`)]),
    paragraph('basis/overall', [method(`总体评价：按已达标和有望如期实现的目标占可监测目标的比例，${overall}；可监测的目标不到全部目标的${String(leastJudged)}%的，不作总体评价。这是编制程序的通用规则，不是国家标准。`)]),
  ];
  const body = rows.map(([label, value]) => [cell([label]), cell(value)]);
  return annex('annex/basis', '监测方法和依据', 'portrait', [...paragraphs, table({ id: 'basis', caption: '本报告的依据', columns: columns('l24 l76'), head: [[cell('项目', { align: 'centre' }), cell('内容', { align: 'centre' })]], body, small: true, sheet: '依据' })]);
}
