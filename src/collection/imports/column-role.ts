/** What a column of a table of figures holds. `known` columns are understood and hold no figure (序号, 责任单位, 比上年); `target` columns hold promises, never figures. */
export type ColumnRole =
  | 'indicator' | 'year' | 'value' | 'unit' | 'breakdown' | 'sex' | 'age' | 'area' | 'place' | 'sub-unit' | 'numerator' | 'denominator' | 'missing' | 'version' | 'period' | 'period-start'
  | 'period-end' | 'status' | 'derived' | 'source' | 'grade' | 'happened' | 'judgement' | 'date' | 'evidence' | 'recorded' | 'standard-error' | 'this-year' | 'last-year' | 'target' | 'known';

/** Headings as they stand in forms, yearbooks, exports and our own manual; small letters, blanks and underscores gone, full width folded. */
const headings: Readonly<Record<ColumnRole, string>> = {
  indicator: '指标 指标名称 指标项 指标项目 监测指标 监测指标名称 统计指标 主要指标 重点指标 评价指标 项目 项目名称 指标代码 指标标识 indicator indicatorname indicatorid indicatorcode variable seriesname measure',
  year: '年份 年度 年 统计年份 统计年度 报告年 报告年度 数据年份 时间 year timeperiod time refyear',
  value: '数值 值 指标值 实际值 统计值 完成值 监测值 数据 实绩 现状值 value obsvalue figure amount',
  unit: '单位 计量单位 指标单位 数据单位 度量单位 unit units unitofmeasure unitmeasure',
  breakdown: '分组 分类 分项 分组名称 群体 人群 类别 口径分组 breakdown group category disaggregation subgroup dimension',
  sex: '性别 分性别 sex gender',
  age: '年龄 年龄组 年龄段 age agegroup',
  area: '城乡 城乡分组 城乡类型 分城乡 area residence urbanrural urban/rural',
  place: '地区 地区名称 地域 区域 行政区 行政区划 区县 旗县 县区 省份 省市 国家 国家/地区 place region country countryname district geo refarea province city county',
  'sub-unit': '乡镇 街道 乡镇街道 乡镇(街道) 乡镇/街道 乡镇、街道 镇街 村 社区 村(社区) 学校 机构 机构名称 学校名称 乡镇/单位 下级单位 填报地 subunit township school facility',
  numerator: '分子 分子数 分子值 例数 numerator num cases',
  denominator: '分母 分母数 分母值 denominator den',
  missing: '缺失原因 无数据原因 缺失说明 缺报原因 missing missingreason reason',
  version: '口径版本 口径 定义版本 指标口径 definitionversion version',
  period: '期间起止 期间 统计期间 报告期 起止时间 起止日期 period referenceperiod',
  'period-start': '期间起 期间开始 起始日期 开始日期 起日期 periodstart start startdate',
  'period-end': '期间止 期间结束 结束日期 截止日期 止日期 periodend end enddate',
  status: '状态 数据状态 status obsstatus',
  derived: '推算 是否推算 derived estimated',
  source: '来源 数据来源 资料来源 出处 来源网址 数据来源(部门) 数据来源部门 数据来源单位 source sourceurl url',
  grade: '质量等级 数据质量 质量 数据质量等级 grade quality',
  happened: '是否 是否完成 是否建立 是否建成 是否发生 是否出台 是/否 完成与否 happened yesno yes/no',
  judgement: '评审 评审结论 评审结果 评判 判断 评价结果 judgement assessment',
  date: '日期 完成日期 建立日期 发生日期 date',
  evidence: '佐证 佐证材料 佐证资料 依据 证明材料 文件依据 evidence',
  recorded: '记录日期 填报日期 上报日期 更新日期 入库日期 recorded updated',
  'standard-error': '标准误 标准误差 standarderror se',
  'this-year': '本年 本年数 本年值 本年实际 当年 本期 报告期数',
  'last-year': '上年 上年数 上年值 上年实际 上年同期 上期',
  target: '目标 目标值 中期目标 终期目标 规划目标 target goal',
  known:
    '序号 编号 号 代码 no no. 领域 规划领域 所属领域 发展领域 domain 备注 说明 备注(口径/例数/缺失原因) 注 note notes remark remarks 责任单位 牵头单位 配合单位 责任部门 填报单位 负责部门 比上年 比上年(±) 比上年± 比基期 比基期(±) 比基期± 同比 增减 达标情况 达标 是否达标 指标性质 属性 指标属性 指标类型 目标年份',
};

/** Every role a column may have. */
export const columnRoles: readonly ColumnRole[] = Object.keys(headings) as ColumnRole[];

const roleOfHeading: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(headings) as [ColumnRole, string][]).flatMap(([role, words]) => words.split(' ').map((word): [string, ColumnRole] => [word, role])),
);

/** One spelling for headings. */
const folded = (heading: string): string => heading.normalize('NFKC').replaceAll(/[\s_*:]/g, '').toLowerCase();

/**
 * What the heading of a column says that stands below it, in Chinese or English; null for a heading nobody has taught us. A unit or remark in brackets after the word does not matter.
 *
 * @example columnRole('指标名称（单位）') // 'indicator'
 */
export function columnRole(heading: string): ColumnRole | null {
  if (heading.length > 30) return null;
  const word = folded(heading);
  return roleOfHeading.get(word) ?? roleOfHeading.get(word.replace(/\([^()]*\)$/, '')) ?? null;
}

/** A column of years: the year, and whether it holds figures or promises. */
export type YearHeading = { readonly year: number; readonly holds: 'figure' | 'target' };

const yearHeadings = /^'?((?:19|20)\d\d)(?:\.0)?(?:年度|年|年份)?(?:基期|基期值|基期数|基数|实际|实际值|完成|完成值|现状|现状值|监测值|数值|值|数据|\((?:基期|实际|初步|快报)\))?$/;
const targetHeading = /^(?:到)?((?:19|20)\d\d)(?:年度|年)?(?:规划|中期|终期)?(?:目标|目标值|规划值|预期)(?:\(.*\))?$/;

/**
 * The year a column heading names: 2020, '2020, 2020年度, 2020基期, 2021年实际; promises are told apart (2025目标). Null for anything else.
 *
 * @example yearHeading('2030年目标值') // { year: 2030, holds: 'target' }
 */
export function yearHeading(heading: string): YearHeading | null {
  const word = folded(heading).replaceAll(/[’‘]/g, "'");
  const figure = yearHeadings.exec(word)?.[1];
  if (figure !== undefined) return { year: Number(figure), holds: 'figure' };
  const target = targetHeading.exec(word)?.[1];
  return target === undefined ? null : { year: Number(target), holds: 'target' };
}
