import type { AchievementState, Badge } from '../src/monitoring/status.ts';

/** One target of the example that shows a state: the words and the badge of its verdict, and the indicator whose rows it reads (null: it has none). */
export type Cell = { readonly id: string; readonly state: AchievementState; readonly says: string; readonly rows: string | null; readonly badge?: Badge };

/** A target exactly at the limit, or why there can be none. */
export type Limit = Cell | { readonly none: string };

const cell = (id: string, state: AchievementState, says: string, rows: string | null): Cell => ({ id, state, says, rows });
/** At the limit of a figure: 临界 stands beside the state. */
const edge = (id: string, state: AchievementState, says: string, rows: string): Cell => ({ ...cell(id, state, says, rows), badge: 'borderline' });

/**
 * Which target of the example shows what, in 2024: for every way of judging one met (or held, improving), one missed, one that cannot be assessed for a reason of its own and one
 * exactly at the limit, which keeps a target that includes it.
 */
export const cellsOfWay: readonly { readonly way: string; readonly met: Cell; readonly missed: Cell; readonly unassessed: Cell; readonly limit: Limit }[] = [
  {
    way: 'at-least',
    met: cell('women/1/goal/2/1', 'met-early', '2024年96.3%，目标95%以上', '孕产妇系统管理率'), missed: cell('women/7/goal/3/1', 'not-met', '2024年95.9%，目标96%以上', '农村自来水普及率'),
    unassessed: cell('women/7/goal/1/1', 'no-data', '规划开始（2021年）以后没有数，最近的是2020年88.0%', '男女平等基本国策知晓率'), limit: edge('women/2/goal/2/2', 'met-early', '2024年97.0%，目标97%以上', '九年义务教育巩固率'),
  },
  {
    way: 'at-most',
    met: cell('women/table/6/2025', 'met-early', '2024年8.4%，目标9%以下', '孕产妇贫血患病率'), missed: cell('women/1/goal/7/2', 'not-met', '2024年8.4%，目标8%以下', '孕产妇贫血患病率'),
    unassessed: cell('women/6/goal/2/2', 'not-due', '2024年未到期', '两性家务劳动时间差距'), limit: edge('children/table/10/2025', 'met-early', '2024年30.0%，目标30%以下', '12岁儿童龋患率'),
  },
  {
    way: 'reach',
    met: cell('women/5/goal/3/1', 'met-early', '2024年56.8%，目标达到55%', '护理型养老床位占比'), missed: cell('women/5/goal/3/2', 'not-met', '2024年56.8%，目标达到65%', '护理型养老床位占比'),
    unassessed: cell('children/7/goal/2/1', 'no-data', '2024年保密', '侵害未成年人案件强制报告制度落实率'), limit: edge('children/4/goal/2/1', 'met-early', '2024年4.5个/千人，目标达到4.5个/千人', '每千人口拥有3岁以下婴幼儿托位数'),
  },
  {
    way: 'about',
    met: cell('women/table/16/2025', 'met-early', '2024年49.9%，目标50%左右', '社区居民委员会成员中女性比例'), missed: cell('women/3/goal/3/1', 'not-met', '2024年38.0%，目标41%左右（容差5%', '城镇单位就业人员中女性比重'),
    unassessed: cell('women/chapter/2/1', 'not-due', '2024年未到期', '女性人均预期寿命'), limit: edge('women/table/11/2025', 'met-early', '2024年38.0%，目标40%左右（容差5%', '城镇单位就业人员中女性比重'),
  },
  {
    way: 'between',
    met: cell('women/table/10/2025', 'met-early', '2024年45.0%，目标43%—46%', '全社会就业人员中女性比重'), missed: cell('children/1/goal/3/4', 'not-met', '2024年108.0，目标103—107', '出生人口性别比'),
    unassessed: cell('women/2/goal/4/3', 'no-data', '2024年拒报', '高中阶段女生比重'), limit: edge('children/1/goal/3/3', 'met-early', '2024年108.0，目标103—108', '出生人口性别比'),
  },
  {
    way: 'ratio',
    met: cell('women/7/goal/4/3', 'met-early', '2024年1.25:1，目标1:1以上', '公共厕所女厕位与男厕位之比'), missed: cell('women/7/goal/4/4', 'not-met', '2024年1.25:1，目标1.5:1以上', '公共厕所女厕位与男厕位之比'),
    unassessed: cell('women/7/goal/4/1', 'no-data', '没有对应的指标', null), limit: edge('women/3/goal/4/3', 'met-early', '2024年0.800:1，目标0.8:1以上', '女性与男性劳动收入比'),
  },
  {
    way: 'hold-every-year',
    met: cell('women/3/goal/2/1', 'held', '2021—2024年有数的年份均符合', '全社会就业人员中女性比重'), missed: cell('women/7/goal/5/1', 'not-held', '未保持的年份：2022年（2022年84.1%）', '空气质量优良天数比例'),
    unassessed: cell('women/8/goal/4/1', 'no-data', '2024年保密', '侵害妇女人身权利刑事案件破案率'), limit: edge('women/3/goal/6/1', 'held', '2024年90.0%，目标保持在90%以上', '离校未就业女大学生帮扶就业率'),
  },
  {
    way: 'change-from-baseline',
    met: cell('children/4/goal/3/1', 'held', '按年均进度2024年应为1762.48元/月', '孤儿基本生活保障标准'), missed: cell('children/1/goal/6/1', 'not-held', '按年均进度2024年应为52.3%', '儿童青少年总体近视率'),
    unassessed: cell('women/2/goal/5/1', 'not-comparable', '2023年起口径变化', '女性公民具备科学素质比例'), limit: edge('women/1/goal/3/2', 'met-early', '2024年37.62%，目标比2020年下降10%', '剖宫产率'),
  },
  {
    way: 'per-unit',
    met: cell('children/4/goal/4/1', 'met-early', '5个乡镇（街道）中5个符合', '乡镇（街道）未成年人保护工作站（专人）覆盖率'), missed: cell('children/3/measure/2/1', 'not-met', '未达到的：示例丙乡0所', '学前教育公共服务体系覆盖率'),
    unassessed: cell('women/4/goal/4/3', 'no-data', '无数据的：示例丙乡', '乡镇（街道）领导班子配有女干部的班子比例'), limit: edge('children/1/goal/4/1', 'held', '5个乡镇（街道）中5个符合', '适龄儿童免疫规划疫苗接种率'),
  },
  {
    way: 'per-term',
    met: cell('women/4/goal/3/1', 'improving', '2016年换届28.4%，2021年换届30.2%', '人大代表中女性比例'), missed: cell('women/4/goal/3/2', 'worsening', '2016年换届33.1%，2021年换届31.9%', '政协委员中女性比例'),
    unassessed: cell('women/4/goal/3/4', 'not-due', '规划期内还没有换届', '社区居民委员会主任中女性比例'),
    // equal to the former term: not more, so not what was asked
    limit: cell('women/4/goal/3/3', 'unchanged', '2018年换届12.5%，2021年换届12.5%，持平', '村民委员会主任中女性比例'),
  },
  {
    way: 'rolling-cycle',
    met: cell('women/1/goal/4/4', 'met-early', '2023年82.6%，目标每3年80%以上', '妇女常见病筛查率'), missed: cell('women/1/goal/4/2', 'not-met', '2023年97.3%，目标每3年达到100%', '农村及城镇低保适龄妇女“两癌”筛查覆盖率'),
    unassessed: cell('women/1/goal/4/3', 'no-data', '没有“城镇低保适龄妇女”的分组数据（现有：农村）', '农村及城镇低保适龄妇女“两癌”筛查覆盖率'), limit: edge('children/chapter/4/6/3', 'met-early', '2023年100.0%，目标每3年达到100%', '儿童主任培训覆盖率'),
  },
  {
    way: 'thing-built',
    met: cell('children/6/goal/1/1', 'met-early', '2024年12个，目标达到10个', '儿童友好社区数'), missed: cell('children/6/goal/2/1', 'not-met', '2024年3个，目标达到5处', '公益性儿童校外活动场所数'),
    unassessed: cell('women/1/measure/1/1', 'pending', '缺完成日期和佐证', '标准化妇幼保健机构数'),
    // people and things are counted, not rounded: exactly two are two, without 临界
    limit: cell('women/chapter/4/6/1', 'met-early', '2024年2人，目标2人以上', '妇儿工委办公室专职人员数'),
  },
  {
    way: 'event',
    met: cell('women/8/goal/4/2', 'held', '2021—2024年未发生拐卖妇女案件', '拐卖妇女案件立案数'), missed: cell('children/7/goal/4/1', 'not-held', '2023年发生1例', '查处使用童工案件数'),
    unassessed: cell('women/1/goal/7/7', 'pending', '2024年的情况尚在评审或核实', '可避免孕产妇死亡数'), limit: { none: 'nothing happened is the only value that keeps it, and it is the limit itself: the target met stands there already' },
  },
  {
    way: 'relative',
    met: cell('children/3/goal/3/3', 'met-early', '全市平均水平96.2%，高0.8个百分点', '九年义务教育巩固率'), missed: cell('women/4/goal/6/1', 'not-met', '职工中女性比例41.2%，低5.2个百分点', '职工中女性比例'),
    unassessed: cell('women/1/goal/1/4', 'not-due', '2024年未到期', '女性人均预期寿命'), limit: edge('women/4/goal/2/1', 'met-early', '党员中女性比例27.6%，两者相等', '党员中女性比例'),
  },
  {
    way: 'trend',
    met: cell('women/3/goal/4/2', 'improving', '2024年33.0/10万，下降6.8个十万分点', '女职工工伤发生率'), missed: cell('women/5/goal/2/2', 'worsening', '减少2830人', '失业保险女性参保人数'),
    unassessed: cell('women/2/goal/4/2', 'no-data', '2020年以后没有数，最近的是2020年10.12年', '女性平均受教育年限'),
    // the least change that counts is reached and no more
    limit: cell('women/4/goal/6/2', 'improving', '提高0.1个百分点，目标“社会组织负责人中女性比例逐步提高”（2030年）：有改善；只有3个数，低信度（变化不小于0.10个百分点才算）', '社会组织负责人中女性比例'),
  },
  {
    way: 'hold-without-number',
    met: cell('women/1/goal/7/4', 'held', '2024年99.9%，提高0.1个百分点', '孕产妇住院分娩率'), missed: cell('women/1/goal/7/5', 'not-held', '2024年96.4%，下降2.8个百分点', '产前检查率'),
    unassessed: cell('children/1/goal/7/3', 'not-comparable', '2023年起口径变化', '新生儿访视率'),
    // exactly as good as in the base year: kept
    limit: cell('women/1/goal/7/6', 'held', '2020年97.4%（基期），2024年97.4%，持平', '产后访视率'),
  },
  {
    way: 'slowing',
    met: cell('children/1/goal/6/4', 'improving', '此前每年上升0.50个百分点，此后每年上升0.15个百分点', '儿童超重率'), missed: cell('children/1/goal/6/5', 'worsening', '此前每年上升0.30个百分点，此后每年上升0.50个百分点', '儿童肥胖率'),
    unassessed: cell('women/1/goal/6/1', 'no-data', '缺2020年以前的数', '妇女抑郁症患病率'),
    // rising exactly as fast as before: not slower
    limit: cell('women/1/goal/6/2', 'unchanged', '此前每年上升0.100个百分点，此后每年上升0.100个百分点', '妇女焦虑障碍患病率'),
  },
  {
    way: 'gap-narrowing',
    met: cell('children/1/goal/2/5', 'improving', '绝对差距由5.5个百分点缩小到2.9个百分点，比值由1.06缩小到1.03', '3岁以下儿童系统管理率'), missed: cell('women/2/goal/5/2', 'worsening', '2023年3.60个百分点，扩大0.50个百分点', '男女两性科学素质水平差距'),
    unassessed: cell('children/3/goal/3/2', 'no-data', '没有对应的指标', null),
    limit: cell('women/3/goal/4/1', 'improving', '下降0.1个百分点，目标“男女劳动者收入差距逐步缩小”', '男女劳动收入差距'),
  },
  {
    way: 'qualitative',
    met: cell('women/1/goal/1/1', 'met-early', '2024年由人判断（佐证：示例：2024年妇女健康服务评估报告）', '妇女享有覆盖全生命周期的健康服务'), missed: cell('women/2/goal/1/1', 'not-met', '2024年由人判断（佐证：示例：2024年宣传教育专项检查）', '妇女的理想信念更加坚定'),
    unassessed: cell('women/3/goal/1/1', 'pending', '等责任单位提交有佐证的判断', null), limit: { none: 'people choose one of five words: there is no figure to be equal to' },
  },
];

/** States that no target of a kind shows in the example, and why. */
export const absentOfKind: Readonly<Record<string, Readonly<Partial<Record<'达到' | '没有达到' | '不能判断' | '正好在界线上', string>>>>> = {
  event: { 正好在界线上: 'nothing happened is the limit itself' },
  qualitative: {
    正好在界线上: 'a judgement has no figure',
  },
};
