/** Departments as districts have them: the tail of the official name, the short name plans print, and other names they print. */
const departments: readonly (readonly [name: string, short: string, aliases: string])[] = [
  ['卫生健康委员会', '卫健委', ''], ['文化和旅游局', '文旅局', ''], ['财政局', '财政局', ''], ['委宣传部', '宣传部', ''], ['新闻传媒中心', '', ''], ['教育局', '教育局', ''],
  ['人力资源和社会保障局', '人社局', ''], ['民政局', '民政局', ''], ['农牧林水局', '农牧林水局', '农牧林水局（乡村振兴局）、农牧林水局（交通局）'], ['残疾人联合会', '残联', ''], ['科学技术协会', '科协', ''],
  ['妇女联合会', '妇联', ''], ['商务局', '商务局', ''], ['科学技术局', '科技局', ''], ['委组织部', '组织部', ''], ['总工会', '工会', '总工会'], ['医疗保障局', '医保局', ''], ['发展和改革委员会', '发改委', ''],
  ['关心下一代工作委员会', '关工委', ''], ['共青团委员会', '团委', ''], ['自然资源分局', '自然资源分局', ''], ['住房和城乡建设局', '住建局', ''], ['市场监督管理局', '市场监督管理局', '市场监督局'], ['应急管理局', '应急管理局', ''],
  ['委网络安全和信息化委员会办公室', '网信办', ''], ['司法局', '司法局', ''], ['公安分局', '公安分局', ''], ['人民法院', '法院', ''], ['人民检察院', '检察院', ''], ['统计局', '统计局', ''],
];

/** The units of a district as its office pastes them from a workbook; one goes by another name (融媒体中心) in the plan. */
export const pastedUnits = (district: string): string => ['单位名称\t简称\t别名', ...departments.map(([name, short, aliases]) => `${district}${name}\t${short}\t${aliases}`)].join('\n');

/** How many those are. */
export const unitCount = departments.length;

/** Units that have somebody who reports and somebody who leads. */
export const reportingUnits: readonly string[] = departments.slice(0, 11).map(([name]) => name);
