/**
 * A way to cut a figure into parts. An open list (`categories` empty) takes whatever the installation names.
 *
 * `divides` says that the categories leave nobody out and count nobody twice: `everyone` are the people or things the indicator is about (counts of the parts add up, a rate of all lies
 * between those of the parts), `cases` only what stands above the line (rates over one denominator add up too). Left out: the categories overlap, leave somebody out, or nobody
 * knows (学段 without 幼儿园, 职工 and 居民 insured over other denominators).
 */
export type Breakdown = {
  readonly id: string;
  readonly name: string;
  readonly categories: readonly string[];
  readonly divides?: 'everyone' | 'cases';
};

/** Every breakdown an indicator of the catalogue names. */
export const breakdowns: readonly Breakdown[] = [
  { id: 'sex', name: '性别', categories: ['男', '女'], divides: 'everyone' },
  { id: 'sex-of-newborn', name: '新生儿性别', categories: ['男', '女', '性别不明'], divides: 'everyone' },
  { id: 'area', name: '城乡', categories: ['城市', '农村'], divides: 'everyone' },
  { id: 'registration', name: '户籍', categories: ['户籍', '非户籍'], divides: 'everyone' },
  { id: 'population-basis', name: '人口口径', categories: ['户籍', '常住'] },
  { id: 'age', name: '年龄', categories: [] },
  { id: 'age-of-population', name: '人口年龄', categories: ['0-17岁', '0-6岁', '15-49岁女性', '60岁及以上'] },
  { id: 'age-of-children', name: '儿童年龄', categories: ['0-2岁', '3-5岁', '6-11岁', '12-14岁', '15-17岁'], divides: 'everyone' },
  { id: 'age-of-schooling', name: '受教育人口年龄', categories: ['15岁及以上', '16-59岁'] },
  { id: 'marital-status', name: '婚姻状况', categories: ['已婚', '未婚'] },
  { id: 'birth-order', name: '孩次', categories: ['一孩', '二孩', '三孩及以上'], divides: 'everyone' },
  { id: 'cause-of-death', name: '死因', categories: [] },
  { id: 'review-level', name: '评审级别', categories: ['省', '市', '县'] },
  { id: 'parity', name: '产次', categories: ['初产', '经产'], divides: 'everyone' },
  { id: 'institution', name: '机构', categories: [] },
  { id: 'severity', name: '程度', categories: ['轻度', '中重度'], divides: 'cases' },
  { id: 'low-income', name: '低保', categories: ['低保', '非低保'], divides: 'everyone' },
  { id: 'cancer', name: '癌种', categories: ['宫颈癌', '乳腺癌'] },
  { id: 'stage-of-pregnancy', name: '检测时期', categories: ['孕早期', '产时'] },
  { id: 'contraception', name: '避孕方法', categories: [] },
  { id: 'school-stage', name: '学段', categories: ['小学', '初中', '高中'] },
  { id: 'grade', name: '年级', categories: [] },
  { id: 'upper-secondary-kind', name: '高中阶段类别', categories: ['普通高中', '中等职业'], divides: 'cases' },
  { id: 'industry', name: '行业', categories: [] },
  { id: 'sector-of-economy', name: '产业', categories: ['第一产业', '第二产业', '第三产业'] },
  { id: 'registration-type', name: '登记注册类型', categories: [] },
  { id: 'private-unit', name: '单位性质', categories: ['非私营', '私营'], divides: 'everyone' },
  { id: 'senior-title', name: '高级职称', categories: ['正高', '副高'], divides: 'everyone' },
  { id: 'enterprise-kind', name: '企业类型', categories: [] },
  { id: 'disease', name: '病种', categories: [] },
  { id: 'township-kind', name: '乡级类别', categories: ['乡镇', '街道'], divides: 'everyone' },
  { id: 'public-institution-kind', name: '事业单位类别', categories: ['教育', '卫生', '其他'], divides: 'everyone' },
  { id: 'insurance-kind', name: '参保类别', categories: ['职工', '居民'] },
  { id: 'disability', name: '残疾', categories: ['残疾', '非残疾'], divides: 'everyone' },
  { id: 'old-age', name: '老年', categories: ['老年', '非老年'], divides: 'everyone' },
  { id: 'affordable-care', name: '普惠', categories: ['普惠', '非普惠'], divides: 'cases' },
  { id: 'toilet-kind', name: '厕所类型', categories: [] },
  { id: 'new-or-existing', name: '新改建', categories: ['新改建', '存量'], divides: 'everyone' },
  { id: 'pollutant', name: '污染物', categories: ['化学需氧量', '氨氮', '氮氧化物', '挥发性有机物'] },
  { id: 'case-kind', name: '案由', categories: [] },
  { id: 'vaccine', name: '疫苗种类', categories: [] },
  { id: 'township', name: '乡镇街道', categories: [] },
  { id: 'injury-cause', name: '伤害原因', categories: ['溺水', '道路交通', '跌倒跌落', '中毒', '烧烫伤', '其他'], divides: 'cases' },
  { id: 'product', name: '品类', categories: [] },
  { id: 'kindergarten-ownership', name: '办园性质', categories: ['公办', '民办'], divides: 'cases' },
  { id: 'affordable-kindergarten', name: '普惠园类别', categories: ['公办', '普惠性民办'], divides: 'cases' },
  { id: 'special-education-place', name: '安置方式', categories: ['特教学校', '随班就读', '送教上门'] },
  { id: 'insured-child', name: '参保儿童', categories: ['新生儿', '学生'] },
  { id: 'orphan-care', name: '养育方式', categories: ['集中养育', '社会散居'], divides: 'everyone' },
  { id: 'orphan-kind', name: '保障对象', categories: ['孤儿', '事实无人抚养儿童'] },
  { id: 'disability-kind', name: '残疾类别', categories: [] },
  { id: 'community-kind', name: '社区类别', categories: ['城市社区', '村'], divides: 'everyone' },
  { id: 'venue-kind', name: '场所类别', categories: ['教育', '科技', '文化', '体育', '娱乐'] },
  { id: 'crime', name: '罪名', categories: [] },
];
