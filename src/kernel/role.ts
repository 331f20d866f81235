/** Who somebody is in the house. A person holds a role for a region, and for a unit where its scope says so, from a day to a day. */
export type Role =
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'
  | 'office-clerk'
  | 'office-head'
  | 'statistician'
  | 'statistics-head'
  | 'unit-reporter'
  | 'unit-leader'
  | 'committee-leader'
  | 'evaluator'
  | 'upper-reader';

/** What a role is called and for. `word` is the usual display only: bodies and their posts are renamed, so a place may set its own. */
export type RoleEntry = {
  readonly word: string;
  readonly purpose: string;
  /** Whether it is held for the whole region or for one unit of it. */
  readonly scope: 'region' | 'unit';
  /** One of the three administrators: they keep the system and never touch the business in it. */
  readonly administrator: boolean;
};

const ofRegion = (word: string, purpose: string): RoleEntry => ({ word, purpose, scope: 'region', administrator: false });
const ofUnit = (word: string, purpose: string): RoleEntry => ({ word, purpose, scope: 'unit', administrator: false });
const administrator = (word: string, purpose: string): RoleEntry => ({ word, purpose, scope: 'region', administrator: true });

/** The roles of the house (model.md 6, mission.md “Who uses it”), in the order in which lists show them. */
export const roles: Readonly<Record<Role, RoleEntry>> = {
  'system-administrator': administrator('系统管理员', '管理单位、人员账号、日历和备份，不接触业务内容，也看不到审计记录'),
  'security-administrator': administrator('安全管理员', '给人员授权、收回授权，设置登录和密码的安全要求'),
  'audit-administrator': administrator('审计管理员', '查看、核验和导出审计记录，不能改动任何内容，不能由前两员兼任'),
  'office-clerk': ofRegion('妇儿工委办工作人员', '导入规划、分解任务、催报、编写报告、准备会议'),
  'office-head': ofRegion('妇儿工委办负责人', '送审或通过规划、方案和评估报告，办理交接，督办问题'),
  statistician: ofRegion('统计人员', '定义指标、布置年度填报、审核数据、开展监测'),
  'statistics-head': ofRegion('统计负责人', '审定和锁定数据、批准限时更正、签发监测报告'),
  'unit-reporter': ofUnit('填报人', '填报本单位的数据、进展和方案，答复预警'),
  'unit-leader': ofUnit('单位分管领导', '审核本单位报出的数据、方案和报告，签字盖章'),
  'committee-leader': ofRegion('领导小组负责人', '通过规划，审批监测评估方案和报告，掌握困难指标'),
  evaluator: ofRegion('第三方评估人员', '查阅评估所需的定义、数据和佐证，提交评估报告'),
  'upper-reader': ofRegion('上级查阅人员', '查阅下级报送的报告和数据，比较各地进展'),
};

/**
 * Whether a word from outside is a role of the house.
 *
 * @example isRole('office-head') // true
 */
export const isRole = (word: string): word is Role => Object.hasOwn(roles, word);
