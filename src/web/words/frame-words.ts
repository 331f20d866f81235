/** What stands around every page. */
export const frameWords = {
  product: '半边天', demo: '示例', demoSentence: '本系统装的是示例数据，不是任何真实地区的情况。', toContent: '跳到正文', navigation: '导航', menu: '菜单', region: '地区',
  paging: { first: '回到第一页', next: '下一页', shown: (shown: number, total: number): string => `这一页 ${String(shown)} 条，共 ${String(total)} 条。` },
  groups: {
    plans: '规划',
    indicators: '指标',
    collection: '填报',
    monitoring: '监测',
    reports: '报告',
    administration: '设置',
  },
  pages: {
    home: '首页',
    planImport: '规划导入',
    indicators: '指标',
    plans: '规划', conflicts: '规划衔接', assignment: '任务分解',
    forms: '我的填报', review: '审核', board: '填报进度',
    monitoring: '监测表', attainment: '达标率', warnings: '预警', rules: '规则',
    reports: '报告',
    rounds: '填报轮次', reminders: '催办', gaps: '缺项', data: '统计数据库', imports: '导入数据',
    units: '单位', people: '人员与岗位', audit: '审计记录', jobs: '后台任务', backups: '备份', regions: '地区', settings: '设置', calendar: '工作日历', doctor: '运行检查', setUp: '使用准备',
  },
  appearance: { dark: '深色', light: '浅色', large: '大字', normal: '标准字号' },
  previousPage: '上一页', nextPage: '下一页', pagesBack: '向前几页', pagesOn: '向后几页', more: '更多',
  changePassword: '修改密码', account: '我的账号', signOut: '退出登录', api: '接口说明',
  loading: '正在读取……', again: '重试', failed: '没有读到', requestId: (id: string): string => `编号 ${id}，报告问题时请附上`, forbidden: '您没有查看这一页的权限。需要查看的，请安全管理员授予相应岗位。', unknownPage: '没有这一页。', toHome: '回首页',
  offline: '连接不上服务器。已填的内容没有丢，恢复后可以接着办。',
} as const;
