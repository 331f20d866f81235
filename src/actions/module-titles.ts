/** What the modules of the actions are called on pages, in the order in which pages show them. Every module of the list stands here (tested). */
const moduleTitles: Readonly<Record<string, string>> = {
  accounts: '账号与岗位',
  regions: '地区',
  units: '单位',
  settings: '设置',
  plan: '规划',
  assignment: '任务分解',
  indicators: '指标',
  rounds: '填报轮次',
  forms: '填报表',
  collection: '数据',
  monitoring: '监测',
  reports: '报告',
  search: '查找',
  notices: '消息',
  views: '视图',
  files: '文件',
  audit: '审计',
  jobs: '后台任务',
  backups: '备份',
  installation: '系统',
};

/**
 * The module of an action: what stands before the point of its name.
 *
 * @example moduleOf('regions.add-region') // 'regions'
 */
export const moduleOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf('.')));

/**
 * What a module is called; its identifier where no title is known.
 *
 * @example moduleTitle('regions') // '地区'
 */
export const moduleTitle = (module: string): string => moduleTitles[module] ?? module;
