/** A unit of the example district: its full name is 示例区 and this one; `login` is the middle of its people's logins. */
export type DemoUnit = { readonly name: string; readonly kind: '政府部门' | '党委部门' | '法院检察院' | '群团组织' | '事业单位'; readonly login: string; readonly aliases?: readonly string[] };

/** What every name in the example district begins with. */
export const demoPlace = '示例区';

/** The units that the plans of the example district print, in the usual order of lists, and one that a reform dissolves in the middle of the plans. */
export const demoUnits: readonly DemoUnit[] = [
  { name: '组织部', kind: '党委部门', login: 'zuzhibu' }, { name: '宣传部', kind: '党委部门', login: 'xuanchuanbu' }, { name: '统战部', kind: '党委部门', login: 'tongzhanbu' },
  { name: '网信办', kind: '党委部门', login: 'wangxinban', aliases: ['区委网信办'] }, { name: '党校', kind: '事业单位', login: 'dangxiao', aliases: ['区委党校'] },
  { name: '发展和改革局', kind: '政府部门', login: 'fagaiju', aliases: ['发改局', '发改委'] }, { name: '教育局', kind: '政府部门', login: 'jiaoyuju' }, { name: '科学技术局', kind: '政府部门', login: 'kejiju', aliases: ['科技局'] },
  { name: '公安局', kind: '政府部门', login: 'gonganju' }, { name: '民政局', kind: '政府部门', login: 'minzhengju' }, { name: '司法局', kind: '政府部门', login: 'sifaju' }, { name: '财政局', kind: '政府部门', login: 'caizhengju' },
  { name: '人力资源和社会保障局', kind: '政府部门', login: 'rensheju', aliases: ['人社局'] }, { name: '生态环境局', kind: '政府部门', login: 'huanjingju' },
  { name: '住房和城乡建设局', kind: '政府部门', login: 'zhujianju', aliases: ['住建局'] }, { name: '城市管理局', kind: '政府部门', login: 'chengguanju', aliases: ['城管局'] }, { name: '交通运输局', kind: '政府部门', login: 'jiaotongju' },
  { name: '水利局', kind: '政府部门', login: 'shuiliju' }, { name: '农业农村局', kind: '政府部门', login: 'nongyeju' }, { name: '扶贫办', kind: '政府部门', login: 'fupinban', aliases: ['扶贫开发办公室'] },
  { name: '商务局', kind: '政府部门', login: 'shangwuju' }, { name: '文化旅游体育局', kind: '政府部门', login: 'wenlvju', aliases: ['文旅局', '体育局'] },
  { name: '卫生健康局', kind: '政府部门', login: 'weijianju', aliases: ['卫健局', '卫健委'] }, { name: '应急管理局', kind: '政府部门', login: 'yingjiju' },
  { name: '市场监督管理局', kind: '政府部门', login: 'shichangju', aliases: ['市场监管局'] }, { name: '统计局', kind: '政府部门', login: 'tongjiju' }, { name: '医疗保障局', kind: '政府部门', login: 'yibaoju', aliases: ['医保局'] },
  { name: '法院', kind: '法院检察院', login: 'fayuan', aliases: ['区人民法院'] }, { name: '检察院', kind: '法院检察院', login: 'jianchayuan', aliases: ['区人民检察院'] },
  { name: '总工会', kind: '群团组织', login: 'zonggonghui' }, { name: '团委', kind: '群团组织', login: 'tuanwei', aliases: ['共青团示例区委'] }, { name: '妇联', kind: '群团组织', login: 'fulian', aliases: ['区妇女联合会'] },
  { name: '科协', kind: '群团组织', login: 'kexie' }, { name: '残联', kind: '群团组织', login: 'canlian' }, { name: '关工委', kind: '群团组织', login: 'guangongwei' },
];

/** Which unit has the figures of a department as the catalogue calls it; a department without a unit of its name stands here. */
export const unitsOfDepartments: Readonly<Record<string, string>> = {
  卫健委: '卫生健康局', 体育局: '文化旅游体育局', 文旅局: '文化旅游体育局', 人社局: '人力资源和社会保障局', 人大办: '组织部', 政协办: '统战部', 医保局: '医疗保障局', 住建局: '住房和城乡建设局', 妇儿工委办: '妇联', 市场监管局: '市场监督管理局',
};

/**
 * The list of units as an office would paste it.
 *
 * @example unitsTable().split('\n')[0] // '单位名称\t简称\t别名\t类别'
 */
export const unitsTable = (): string =>
  ['单位名称\t简称\t别名\t类别', ...demoUnits.map(({ name, kind, aliases = [] }) => `${demoPlace}${name}\t${name}\t${aliases.join('、')}\t${kind}`)].join('\n');
