export const administrationWords = {
  steps: { ok: '确定', optional: '（可不填）', dayShape: '如 2026-11-21' },
  place: { label: '地区', whole: '整个系统', none: '还没有地区。请先由系统管理员在“地区”里建立。', toRegions: '去建地区' },
  units: {
    title: '单位', search: '找单位（名称、简称、别名、曾用名）', on: '哪一天的情况', ended: '包括已撤销的', add: '新增单位', paste: '粘贴名单', name: '单位名称', shortName: '简称', kind: '类别', aliases: '别名', founded: '设立', endedOn: '撤销', open: '查看', count: (total: number): string => `共 ${String(total)} 个单位`,
    empty: '没有符合条件的单位。还没有单位的，请点“粘贴名单”，把 Excel 里的名单整个贴进来。', aliasHint: '几个别名用顿号隔开', validFrom: '从哪一天起', validFromList: '这些单位从哪一天起（规划期开始之前的某一天）', note: '说明（如文件依据）', close: '关闭',
    ways: { title: '这个单位的', duties: '承担的目标和措施', indicators: '负责的指标', board: '填报进度', data: '报送的数', gaps: '缺项', targets: '目标的现状和前景', warnings: '预警' },
    history: '历史名称', from: '起', to: '止', sinceAlways: '至今', successions: '沿革', noAliases: '没有别名。', noSuccessions: '没有合并、拆分或更替。', recorded: '每次改动', recordedAt: '何时记的', recordedBy: '谁记的', on2: '日期', what: '事项', fromUnit: '原单位', toUnit: '承接单位',
    successionKinds: { merged: '合并', merge: '合并', split: '拆分', replaced: '更替', replace: '更替', 'duty-moved': '任务转交' } as Readonly<Record<string, string>>,
    rename: '改名', renameSentence: '旧名称自动成为别名，以前的文件仍然找得到这个单位；任务、填报表、人员都不变。', newName: '新名称', newShort: '新简称', oldUntil: '旧名称还用到哪一天',
    change: '改简称、类别、次序', ordinal: '排列次序', ordinalHint: '数字，小的在前；任务分解表、报告附表都按它排', changeAliases: '增减别名', addAliases: '增加的别名', removeAliases: '去掉的别名', merge: '合并', mergeSentence: '这个单位和选中的单位从那一天起不再存在，它们的任务、没有办完的填报表转交合并后的单位；以前的数据仍记在原单位名下。', others: '与哪些单位合并', intoExisting: '并入已有单位', intoNew: '或新设单位的名称', intoNeeded: '请选并入的已有单位，或写新设单位的名称，二者取一。',
    split: '拆分', splitSentence: '从那一天起分成几个新单位，没有到期的任务转交其中第一个（以后可以在任务分解里逐项改派）。', parts: '拆分后的单位，每行一个', ends: '原单位同时撤销', splitNeeded: '请至少写一个单位。',
    replace: '更替', replaceSentence: '机构改革时由另一个单位整个接替：任务、没有办完的填报表一并转交。', end: '撤销', endSentence: '从那一天起单位不再存在。它还有任务的，必须选承接的单位。', successor: '承接的单位', reopen: '恢复', reason: '理由', passed: (duties: number, forms: number): string => `办好了，转交任务 ${String(duties)} 项、填报表 ${String(forms)} 份。`, endOn: '撤销之日', day: '哪一天',
    pasteTitle: '粘贴单位名单', pasteHint: '从 Excel、WPS 里选中整个表复制，贴在下面。列可以有：单位名称、简称、别名、类别；只有一列名称也可以。', pasteText: '名单', look: '看看读成了什么', understood: (count: number): string => `读出 ${String(count)} 个单位`, wrong: (count: number): string => `${String(count)} 处要改：改好后再看一次，有问题就一个也不导入`, row: '行', bring: (count: number): string => `导入这 ${String(count)} 个单位`, brought: (count: number): string => `已新增 ${String(count)} 个单位。`,
  },
  people: {
    title: '人员与岗位', search: '找人（姓名、登录名）', tabs: { people: '人员', holders: '某日任职' }, add: '新增人员', paste: '粘贴人员名单', pasteRoles: '粘贴岗位名单', name: '姓名', login: '登录名', contact: '联系方式', contactHint: '办公电话，不填个人信息', state: '账号', roles: '岗位', open: '查看', empty: '没有符合条件的人员。', close: '关闭',
    active: '正常', disabled: '已停用', locked: '已锁定', mustChange: '须改密码', codes: '两步验证', left: (day: string): string => `${day} 离开`, noRoles: '没有岗位', since: (from: string, to: string | null): string => (to === null ? `${from} 起` : `${from} 至 ${to}`), revoked: '已收回', unit: '单位', days: '起止', steps: '办理',
    firstPassword: '初始密码（只显示这一次）', firstPasswordSentence: '请交给本人；第一次登录必须修改。关闭后再也看不到。', noted: '已经记下', download: '下载初始密码表', addSentence: '新增后得到只显示一次的初始密码；岗位由安全管理员授予。', listSentence: '从 Excel、WPS 里复制整个表贴在下面。有一行不对就一个也不新增，并逐行说明。', peopleColumns: '列：姓名、登录名、联系方式', roleColumns: '列：登录名、岗位、单位、起始日（还可以有：姓名、终止日、依据）', list: '名单', granted: (count: number): string => `已授予 ${String(count)} 个岗位。`,
    change: '改姓名、联系方式', leftOn: '离开之日（离开后不能登录）', grant: '授予岗位', role: '岗位', region: '地区', validFrom: '从哪一天起', validTo: '到哪一天为止', reason: '依据或理由', revoke: '收回岗位', lastDay: '最后一天（不填则立即收回）', handOver: '交接', handOverSentence: '岗位从那一天起归新人，原来的人到前一天为止。', toPerson: '交给谁（姓名或登录名）', from: '从哪一天起',
    reset: '重置密码', resetSentence: '原来的密码立即失效，这个人的登录全部结束，得到只显示一次的新密码。', disable: '停用账号', disableSentence: '停用后这个人不能登录，正在进行的登录全部结束；岗位和以前办过的事都保留。', enable: '启用账号', removeCodes: '解除两步验证', removeCodesSentence: '手机丢了或换了时用。解除后只凭密码登录，请让本人尽快重新设置。', endSessions: '结束登录',
    on: '哪一天', roleFilter: '岗位', allRoles: '全部岗位', grantedBy: '谁授予的', grantedAt: '何时授予', unknownPerson: '没有找到这个人，请写完整的姓名或登录名。', severalPeople: '有几个人同名，请写登录名。',
  },
  audit: {
    title: '审计记录', person: '办理人姓名', action: '办理的事项', allActions: '全部事项', from: '从哪一天', to: '到哪一天', number: '编号', at: '时间', who: '办理人', what: '内容', address: '来源地址', open: '查看', close: '关闭', empty: '没有符合条件的记录。', before: '改动之前', after: '改动之后', nothing: '没有', role: '岗位', subject: '对象', hash: '校验值', previous: '上一条的校验值', algorithm: '校验算法',
    verify: '核验整条链', verifySentence: '逐条核验是否被改动、删除、调换或插入；核验本身也记入审计。报告或备份上印有链头的，可以填上一起对照。', headNumber: '链头编号', headHash: '链头校验值', holds: (count: number): string => `完整无改动，共 ${String(count)} 条。`, broken: (number: number): string => `第 ${String(number)} 条有问题`, head: '链头', headTitle: '审计链头和校验算法', headSentence: '链头是最后一条审计记录的编号和校验值，印在定稿的报告和备份上；抄下来另存一份，以后可以据此核验有没有人改动过。', headOf: '现在的链头', algorithmNow: '现用的校验算法', algorithms: { sha256: 'SHA-256', sm3: '国密 SM3' } as Readonly<Record<string, string>>, change: '更换校验算法', changeSentence: '今后的审计记录用新的算法；已有的记录不变，仍按各自的算法核验。', changeTo: '改用', export: '导出', format: '格式', csv: 'CSV 表格', lines: '一行一条的 JSON', exported: (count: number): string => `已导出 ${String(count)} 条。`, more: '还有更多，缩小日期范围后分次导出。', chain: '每个地区有自己的一条链，系统本身也有一条。',
  },
  jobs: {
    title: '后台任务', state: '状态', all: '全部状态', states: { waiting: '等待', running: '正在做', done: '完成', failed: '没有做成', cancelled: '已取消' } as Readonly<Record<string, string>>, job: '任务', progress: '进度', created: '何时开始', finished: '何时结束', cancel: '取消', cancelSentence: '正在做的会停在最近一个安全的地方，不留下一半。', retry: '重做', empty: '没有后台任务。读取规划、编制报告、备份等较慢的事会列在这里。', cancelling: '正在取消', tries: (done: number, most: number): string => `第 ${String(done)} 次，最多 ${String(most)} 次`,
  },
  backups: {
    title: '备份', make: '现在备份', none: '还没有备份。', noneWhatToDo: '请点“现在备份”；自动备份在“设置”里定时间。', newest: (age: string): string => `最近一次：${age}`, fileName: '文件', kind: '来由', kinds: { asked: '人工', scheduled: '自动' } as Readonly<Record<string, string>>, size: '大小', finished: '完成时间', took: '用时', seconds: (count: number): string => `${String(count)} 秒`, fingerprint: '指纹', made: '备份已做好并核对过。', running: '正在备份',
    restoreTitle: '要恢复时怎么做', restore: ['恢复只能在服务器上做，而且只往空的数据文件夹里恢复，绝不覆盖现有的数据。', '先停下程序，把现在的数据文件夹改个名字留着。', '核对备份文件：', '恢复到新的文件夹：', '再用新的文件夹启动程序，登录看看数据、核验审计记录，都对了再删旧的。'], verifyCommand: 'halfsky backup verify 备份文件', restoreCommand: 'HALFSKY_DATA=新文件夹 halfsky restore 备份文件', copySentence: '备份里有密码的校验值和全部数据，等于一把钥匙：拷到另一处保存，加密，只让该管的人拿到。', megabytes: (count: string): string => `${count} MB`,
  },
  account: {
    title: '我的账号', sessions: '登录着的地方', noSessions: '现在没有登录。', startedAt: '何时登录', seenAt: '最近使用', address: '来源地址', agent: '浏览器', isThis: '就是这里', end: '结束登录', endSentence: '那里马上要重新登录；没有保存的内容会留在那台电脑上。', ended: '已结束。',
    codes: '两步验证', codesSentence: '登录时除了密码，还要手机验证器上的六位验证码。请先在手机上装好任一验证器（符合通用标准、不需要联网的即可），再输一次密码开始。', password: '现在的密码', beginCodes: '设置两步验证', scan: '用验证器扫描下面的图，或手工输入密钥。密钥只显示这一次，图由本机画出，不经过外部网络。', picture: '两步验证的密钥图', secret: '密钥：', code: '验证器上的六位验证码', turnOn: '启用', codesOn: '两步验证已启用。', recoverySentence: '下面的恢复码只显示这一次，手机不在手边时每个可以代替验证码用一次。请抄下来放在妥当的地方。',
  },
  settings: {
    title: '设置', inRules: '在“规则”里看和改', inCalendar: '在“工作日历”里录入', asUsual: '都按常用值', until: '到哪一天为止（不填为一直）', key: '事项', value: '现在的值', whence: '来由', isStandard: '系统默认', isHere: '本级设置', isAbove: (place: string): string => `沿用${place}`, by: '谁何时为何', when: '何时记的', from: '从哪一天起', reason: '理由或依据', change: '修改', history: '历次', never: '没有改过。', standard: '系统默认的值', usualAgain: '恢复默认', usualSentence: '从那一天起不再单独设置，沿用上级或系统默认的值。', words: { yes: '是', no: '否', none: '无' },
  },
  calendar: {
    title: '工作日历', sentence: (year: number): string => `${String(year)}年办理上一年的数据，各步骤的截止日如下。`, steps: '年度各步骤', step: '步骤', day: '截止日', left: '还有几天', past: (days: number): string => `已过 ${String(days)} 天`, daysLeft: (days: number): string => (days === 0 ? '就是今天' : `还有 ${String(days)} 天`), next: '下一步', days: (days: string): string => `${days} 天`, rounds: '填报轮次的期限', round: '轮次', dueOn: '期限', noRounds: '还没有填报轮次。', rest: '是不是工作日', working: '工作日', noHolidays: '天数都按日历天算，周末和节假日照算；期限落在休息日的，这里和布置填报时都会标出来，改不改由您定。',
  },
  holidays: {
    paste: '录入放假安排', sentence: '国务院办公厅每年秋天通知下一年的安排。', isAbove: (place: string): string => `现在沿用${place}的；在这里录入后，本地区用自己的。`, lacks: (year: number): string => `${String(year)}年的还没有录入，只知道周末。`, year: '年份', name: '节日', kind: '安排', kinds: { holiday: '放假', working: '调休上班' }, days: '日子', span: (from: string, to: string): string => `${from} 至 ${to}`,
    pasteHint: '把通知里的各条原样贴进来，或一行一个节日照样子写；也可以从 Excel 粘贴“名称、起、止、放假或上班”的表。', document: '通知的文号（可不填）', text: '放假安排', example: '四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。', wrong: (count: number): string => `${String(count)} 处要改，改好才能保存`, save: (count: number): string => (count === 0 ? '保存' : `保存这 ${String(count)} 条`), replaces: (year: number): string => `${String(year)}年原有的安排会被换掉，历次都留在设置的记录里。`, done: (year: number): string => `${String(year)}年的放假安排已保存。`,
  },
  doctor: { title: '运行检查', again: '再检查一次', what: '检查项', state: '结果', states: { good: '好', mind: '注意', wrong: '有问题' }, text: '情况', advice: '怎么办', sound: '一切正常。', minded: (count: number): string => `可以使用，${String(count)} 项请注意。`, faults: (count: number): string => `${String(count)} 项有问题。` },
  regions: {
    title: '地区', add: '新增地区', name: '名称', level: '层级', levels: { installation: '整个系统', country: '国家', province: '省（自治区）', city: '市（州、盟）', district: '区县', township: '乡镇街道' } as Readonly<Record<string, string>>, code: '行政区划代码', codeHint: '区县 6 位，乡镇街道 9 位', parent: '上级地区', from: '从哪一天起', fromHint: '写规划期开始之前的某一天', endedOn: '撤销', empty: '还没有地区。先建上级市，再建本区县。', change: '改名、改代码、改隶属', changeSentence: '从那一天起用新的名称、代码或上级；以前的照旧保留。', end: '撤销', endSentence: '从那一天起这个地区不再存在，以前的数据都保留。', endOn: '撤销之日', reopen: '恢复', history: '历史', to2: '止',
    border: '登记区划调整', borderSentence: '把一部分划给另一个地区：写明按人口、面积等占多大份额，以便前后数据可比。', borders: '区划调整', noBorders: '没有区划调整。', on: '哪一天', fromPlace: '划出', to: '划入', weight: '份额', weightHint: '0 到 1 之间，如 0.25', moreParts: '还划给别处的', morePartsHint: '每行一个：地区名称 份额，如“示例街道 0.1”', noPlaceNamed: (name: string): string => `没有“${name}”这个地区，请写列表里的全称。`, measure: '按什么算', measures: { population: '人口', area: '面积', births: '活产数', other: '其他' } as Readonly<Record<string, string>>, basis: '依据', withdraw: '撤回',
  },
} as const;
