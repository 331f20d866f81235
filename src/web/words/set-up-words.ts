export const setUpWords = {
  title: '首次设置', sentence: '这里还没有数据。启动程序的人在程序窗口里看到一个验证码，凭它设置一次。', code: '验证码', codeHint: '十二个字母和数字，大小写、横线都不论', way: '怎样开始', demo: '安装示例区', demoSentence: '虚构的地区、规划、单位和数据，用来熟悉系统；不能再改作正式使用。', own: '设置本地区', ownSentence: '正式使用：写明本区县和它的上级市，设三个管理员。',
  places: '地区', district: '区县名称', districtCode: '区县行政区划代码', city: '上级市（州、盟）名称', cityCode: '上级市行政区划代码', codeShape: '六位数字，按民政部公布的；不知道可以以后补', optional: '（可不填）',
  administrators: '三个管理员', administratorsSentence: '须由三个不同的人担任。密码不填则自动生成，只显示这一次，第一次登录必须修改。', system: '系统管理员', systemDuty: '建地区、单位、人员账号，备份', security: '安全管理员', securityDuty: '授予和收回岗位', audit: '审计管理员', auditDuty: '查阅和核验审计记录', name: '姓名', login: '登录名', password: '密码',
  begin: '开始设置', beginDemo: '安装示例区', working: '正在安装，需要几秒到半分钟：', done: '设置好了', doneDemo: '示例区装好了', demoPassword: '任选一个账号登录试试。密码人人知道，请勿录入真实数据。', accounts: '账号', word: '岗位', firstPassword: '初始密码（只显示这一次）', own2: '自己设的', hand: '请记下并分别交给三个人；离开这一页后再也看不到。', signIn: '已经记下，去登录', signInDemo: '去登录', offline: '连接不上服务器，请看启动程序的窗口。', incomplete: '请填写验证码。', already: '这个系统已经设置过。',
  steps: {
    title: '使用准备', sentence: '从空的系统到可以用，还差哪几步、由谁办。', step: '步骤', standing: '现状', whose: '由谁办', done: '已完成', left: '还没有', go: '去办', see: '查看', all: '各步都已完成，可以正常使用。', leftOver: (count: number): string => `还有 ${String(count)} 步。`,
    region: '建立地区', units: '录入单位', people: '录入人员', roles: '授予岗位', settings: '核对设置', plan: '导入并通过规划', backup: '做一次备份',
    count: { region: (count: number): string => `${String(count)} 个地区`, units: (count: number): string => `${String(count)} 个单位`, people: (count: number): string => `${String(count)} 人（三个管理员以外）`, roles: (count: number): string => `${String(count)} 个业务岗位`, settings: (count: number): string => `设了 ${String(count)} 项`, plan: (count: number): string => `通过 ${String(count)} 部规划`, backup: (count: number): string => `${String(count)} 份备份` },
    hints: { region: '本区县和它的上级市。', units: '从 Excel 粘贴名单，规划里印的简称、别名一起写上。', people: '从 Excel 粘贴名单，初始密码只显示一次。', roles: '用同一份名单加上岗位、单位、起始日三列。', settings: '协调机构的名称、年度工作日历、密码要求。', plan: '导入规划文本，逐条核对，送审，由另一个人通过。', backup: '设好自动备份的时间，先做一次看看。' },
  },
} as const;
