/** Finding anything by Ctrl+K. */
export const findWords = {
  button: '查找', keys: 'Ctrl+K', title: '查找', placeholder: '规划、目标、指标、报告、单位、填报表、人员……', results: '找到的', pages: '页面', nothing: (typed: string): string => `没有找到“${typed}”。换几个字试试：可以用简称、别名、编号。`, begin: '输入几个字，空格隔开的都要有。上下键选择，回车打开，Esc 关闭。',
  kinds: { 'plan': '规划', 'plan-item': '目标、措施和指标值', 'indicator': '指标', 'report': '报告', 'unit': '单位', 'round': '填报轮次', 'form': '填报表', 'person': '人员' }, more: (found: number, shown: number): string => `共 ${String(found)} 条，列出 ${String(shown)} 条`, count: (count: number): string => `${String(count)} 条结果`,
} as const;
