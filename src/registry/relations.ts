/**
 * What figures owe one another. Every id is an indicator of the catalogue.
 *
 * - `at-most`: `lower` cannot pass `upper` at the same place and period; `strict` false means a person should look, not that it is impossible.
 * - `complement`: the two add up to `total`, in their unit.
 * - `part-of`: a count inside another count.
 * - `numerator-of`: a count that is the numerator of a rate; the two must agree.
 * - `same-denominator`: rates over the same people; `denominator` is null when that count is no indicator itself.
 * - `gender-pair`: the women's figure beside everyone's.
 * - `group-of`: the figure of one category of a breakdown of `whole` is an indicator of its own.
 * - `relative-target`: plans set `reference` as the target of `indicator`.
 * - `close-to`: two counts of nearly the same people; `within` is by how much of the smaller one they may differ.
 * - `usual-range`: where the value lies in every population, but for chance; outside, one of the counts is wrong or a matter of its own.
 * - `look-alike`: names that are easily taken for one another.
 */
export type Relation =
  | { readonly kind: 'at-most'; readonly lower: string; readonly upper: string; readonly strict: boolean; readonly why: string }
  | { readonly kind: 'complement'; readonly first: string; readonly second: string; readonly total: number; readonly why: string }
  | { readonly kind: 'part-of'; readonly part: string; readonly whole: string }
  | { readonly kind: 'numerator-of'; readonly count: string; readonly rate: string }
  | { readonly kind: 'same-denominator'; readonly denominator: string | null; readonly name: string; readonly members: readonly string[] }
  | { readonly kind: 'gender-pair'; readonly women: string; readonly everyone: string }
  | { readonly kind: 'group-of'; readonly member: string; readonly group: string; readonly everyone: string }
  | { readonly kind: 'relative-target'; readonly indicator: string; readonly reference: string; readonly comparison: 'at-least' | 'about'; readonly why: string }
  | { readonly kind: 'close-to'; readonly first: string; readonly second: string; readonly within: number; readonly why: string }
  | { readonly kind: 'usual-range'; readonly indicator: string; readonly lower: number; readonly upper: number; readonly why: string }
  | { readonly kind: 'look-alike'; readonly members: readonly string[]; readonly why: string };

/** Every relation between indicators of the catalogue. */
export const relations: readonly Relation[] = [
  // One figure cannot pass another.
  { kind: 'at-most', lower: 'neonatal-mortality-rate', upper: 'infant-mortality-rate', strict: true, why: '新生儿死亡是婴儿死亡的一部分，分母都是活产数' },
  { kind: 'at-most', lower: 'infant-mortality-rate', upper: 'under-five-mortality-rate', strict: true, why: '婴儿死亡是5岁以下儿童死亡的一部分，分母都是活产数' },
  { kind: 'at-most', lower: 'infant-deaths', upper: 'under-five-deaths', strict: true, why: '婴儿死亡是5岁以下儿童死亡的一部分' },
  { kind: 'at-most', lower: 'avoidable-maternal-deaths', upper: 'maternal-deaths', strict: false, why: '可避免死亡是孕产妇死亡的一部分；评审可能跨年' },
  { kind: 'at-most', lower: 'postpartum-haemorrhage-mortality-rate', upper: 'maternal-mortality-rate', strict: true, why: '产后出血死亡是孕产妇死亡的一部分，分母都是活产数' },
  { kind: 'at-most', lower: 'severe-disabling-birth-defect-rate', upper: 'birth-defect-rate', strict: true, why: '严重致残的出生缺陷是出生缺陷的一部分，分母都是围产儿数' },
  { kind: 'at-most', lower: 'maternal-systematic-management-rate', upper: 'antenatal-examination-rate', strict: true, why: '系统管理要求做过产前检查，分母都是活产数' },
  { kind: 'at-most', lower: 'maternal-systematic-management-rate', upper: 'postnatal-visit-rate', strict: true, why: '系统管理要求做过产后访视，分母都是活产数' },
  { kind: 'at-most', lower: 'maternal-systematic-management-rate', upper: 'early-pregnancy-registration-rate', strict: false, why: '系统管理要求做过早孕检查；两套制度的孕周界值可能不同' },
  { kind: 'at-most', lower: 'under-seven-systematic-management-rate', upper: 'under-seven-health-management-rate', strict: true, why: '系统管理的频次要求高于健康管理，分母都是7岁以下儿童数' },
  { kind: 'at-most', lower: 'student-fitness-standard-good-rate', upper: 'student-fitness-standard-pass-rate', strict: true, why: '优良（80分以上）也是合格（60分以上）' },
  { kind: 'at-most', lower: 'child-overweight-rate', upper: 'child-overweight-and-obesity-rate', strict: false, why: '超重是超重肥胖的一部分；分报与合报的年龄段可能不同' },
  { kind: 'at-most', lower: 'child-obesity-rate', upper: 'child-overweight-and-obesity-rate', strict: false, why: '肥胖是超重肥胖的一部分；分报与合报的年龄段可能不同' },
  { kind: 'at-most', lower: 'female-healthy-life-expectancy', upper: 'female-life-expectancy', strict: true, why: '健康预期寿命是预期寿命的一部分' },
  { kind: 'at-most', lower: 'child-drowning-mortality-rate', upper: 'child-injury-mortality-rate', strict: false, why: '溺水是伤害的一种，分母都是18岁以下人口数；几个部门的死亡数可能不一致' },
  { kind: 'at-most', lower: 'child-road-traffic-mortality-rate', upper: 'child-injury-mortality-rate', strict: false, why: '道路交通是伤害的一种，分母都是18岁以下人口数；交警与死因监测的死亡数可能不一致' },
  { kind: 'at-most', lower: 'child-and-adolescent-myopia-rate', upper: 'poor-eyesight-rate', strict: false, why: '筛查性近视要求裸眼视力低于5.0；两项调查的学生可能不同' },
  { kind: 'at-most', lower: 'public-share-of-kindergarten-children', upper: 'affordable-kindergarten-coverage-rate', strict: true, why: '公办园幼儿是普惠园幼儿的一部分' },
  { kind: 'at-most', lower: 'public-share-of-kindergartens', upper: 'affordable-share-of-kindergartens', strict: true, why: '公办园是普惠园的一部分，分母都是幼儿园总数' },
  { kind: 'at-most', lower: 'rural-harmless-sanitary-toilet-coverage-rate', upper: 'rural-sanitary-toilet-coverage-rate', strict: true, why: '无害化卫生厕所是卫生厕所的一部分，分母都是农村总户数' },
  { kind: 'at-most', lower: 'rural-tap-water-coverage-rate', upper: 'rural-central-water-supply-rate', strict: false, why: '自来水是集中供水的一种；两项口径的统计部门可能不同' },
  { kind: 'at-most', lower: 'early-pregnancy-testing-rate-for-three-infections', upper: 'maternal-human-immunodeficiency-virus-testing-rate', strict: false, why: '孕早期检测是检测的一部分；分母可能不同' },
  { kind: 'at-most', lower: 'early-pregnancy-testing-rate-for-three-infections', upper: 'maternal-syphilis-testing-rate', strict: false, why: '孕早期检测是检测的一部分；分母可能不同' },
  { kind: 'at-most', lower: 'early-pregnancy-testing-rate-for-three-infections', upper: 'maternal-hepatitis-b-testing-rate', strict: false, why: '孕早期检测是检测的一部分；分母可能不同' },
  { kind: 'at-most', lower: 'female-maternity-insurance-participants', upper: 'female-health-insurance-participants', strict: false, why: '生育保险与职工医疗保险合并征缴；居民医保参保人不缴生育保险' },
  { kind: 'at-most', lower: 'young-adult-female-illiteracy-rate', upper: 'adult-female-illiteracy-rate', strict: false, why: '青壮年文盲率通常低于15岁及以上文盲率' },
  // Two figures that make a whole.
  { kind: 'complement', first: 'caesarean-section-rate', second: 'vaginal-delivery-rate', total: 100, why: '分娩方式只有剖宫产与非剖宫产' },
  // Counts inside counts.
  { kind: 'part-of', part: 'female-population', whole: 'resident-population-at-year-end' },
  { kind: 'part-of', part: 'population-under-eighteen', whole: 'resident-population-at-year-end' },
  { kind: 'part-of', part: 'women-of-childbearing-age', whole: 'female-population' },
  { kind: 'part-of', part: 'maternal-and-child-health-funds', whole: 'health-spending' },
  { kind: 'part-of', part: 'affordable-childcare-places', whole: 'childcare-places' },
  { kind: 'part-of', part: 'orphans', whole: 'orphaned-and-disabled-children' },
  // A count and the rate it is the numerator of.
  { kind: 'numerator-of', count: 'maternal-deaths', rate: 'maternal-mortality-rate' },
  { kind: 'numerator-of', count: 'infant-deaths', rate: 'infant-mortality-rate' },
  { kind: 'numerator-of', count: 'under-five-deaths', rate: 'under-five-mortality-rate' },
  { kind: 'numerator-of', count: 'child-drowning-deaths', rate: 'child-drowning-mortality-rate' },
  { kind: 'numerator-of', count: 'child-road-traffic-deaths', rate: 'child-road-traffic-mortality-rate' },
  { kind: 'numerator-of', count: 'juvenile-offenders', rate: 'juvenile-offenders-per-minor-population' },
  { kind: 'numerator-of', count: 'juvenile-offenders', rate: 'juvenile-share-of-offenders' },
  { kind: 'numerator-of', count: 'new-female-occupational-disease-cases', rate: 'female-occupational-disease-incidence-rate' },
  { kind: 'numerator-of', count: 'protection-orders-issued', rate: 'protection-order-approval-rate' },
  { kind: 'numerator-of', count: 'disabled-women-receiving-two-subsidies', rate: 'disabled-women-two-subsidies-coverage-rate' },
  { kind: 'numerator-of', count: 'disabled-children-rehabilitated', rate: 'disabled-children-rehabilitation-coverage-rate' },
  { kind: 'numerator-of', count: 'female-urban-non-private-unit-employees', rate: 'female-share-of-urban-unit-employment' },
  { kind: 'numerator-of', count: 'affordable-childcare-places', rate: 'affordable-share-of-childcare-places' },
  { kind: 'numerator-of', count: 'childcare-places', rate: 'childcare-places-per-thousand-people' },
  { kind: 'numerator-of', count: 'female-health-insurance-participants', rate: 'women-health-insurance-coverage-rate' },
  { kind: 'numerator-of', count: 'female-health-insurance-participants', rate: 'female-share-of-health-insurance-participants' },
  { kind: 'numerator-of', count: 'female-pension-insurance-participants', rate: 'women-pension-insurance-coverage-rate' },
  { kind: 'numerator-of', count: 'female-maternity-insurance-participants', rate: 'women-maternity-insurance-coverage-rate' },
  { kind: 'numerator-of', count: 'female-unemployment-insurance-participants', rate: 'women-unemployment-insurance-coverage-rate' },
  { kind: 'numerator-of', count: 'female-work-injury-insurance-participants', rate: 'women-work-injury-insurance-coverage-rate' },
  { kind: 'numerator-of', count: 'kindergarten-children', rate: 'preschool-gross-enrolment-rate' },
  { kind: 'numerator-of', count: 'child-friendly-communities', rate: 'child-friendly-community-coverage-rate' },
  // Rates over the same people: they can be added, compared and checked against one another.
  {
    kind: 'same-denominator',
    denominator: 'live-births',
    name: '活产数',
    members: [
      'maternal-mortality-rate', 'maternal-systematic-management-rate', 'early-pregnancy-registration-rate', 'antenatal-examination-rate',
      'postnatal-visit-rate', 'institutional-delivery-rate', 'caesarean-section-rate', 'vaginal-delivery-rate',
      'postpartum-haemorrhage-mortality-rate', 'neonatal-mortality-rate', 'infant-mortality-rate', 'under-five-mortality-rate', 'low-birth-weight-rate',
      'newborn-visit-rate', 'newborn-metabolic-disease-screening-rate', 'newborn-hearing-screening-rate', 'newborn-congenital-heart-disease-screening-rate',
      'maternal-and-child-health-handbook-coverage-rate',
    ],
  },
  {
    kind: 'same-denominator',
    denominator: 'delivering-women',
    name: '产妇数',
    members: ['prenatal-screening-rate'],
  },
  {
    kind: 'same-denominator',
    denominator: null,
    name: '同期产妇总数（自然年，与妇幼年度的产妇数不同）',
    members: [
      'maternal-human-immunodeficiency-virus-testing-rate', 'maternal-syphilis-testing-rate', 'maternal-hepatitis-b-testing-rate',
      'early-pregnancy-testing-rate-for-three-infections',
    ],
  },
  {
    kind: 'same-denominator',
    denominator: 'population-under-eighteen',
    name: '18岁以下人口数',
    members: [
      'child-injury-mortality-rate', 'child-drowning-mortality-rate', 'child-road-traffic-mortality-rate',
    ],
  },
  {
    kind: 'same-denominator',
    denominator: null,
    name: '围产儿数',
    members: ['perinatal-mortality-rate', 'severe-disabling-birth-defect-rate', 'birth-defect-rate'],
  },
  {
    kind: 'same-denominator',
    denominator: 'kindergarten-children',
    name: '在园幼儿总数',
    members: ['affordable-kindergarten-coverage-rate', 'public-share-of-kindergarten-children'],
  },
  {
    kind: 'same-denominator',
    denominator: null,
    name: '村（社区）总数',
    members: [
      'womens-council-coverage-rate', 'womens-home-coverage-rate', 'villages-with-childcare-guidance-rate', 'childrens-home-coverage-rate',
      'villages-with-child-directors-rate',
    ],
  },
  // Nearly the same people counted by two departments or at two moments (method 10, Q10).
  { kind: 'close-to', first: 'live-births', second: 'delivering-women', within: 0.1, why: '一名产妇多数生一个活产婴儿，双胎和死胎死产只差百分之几' },
  // What biology keeps within bounds (method 10, Q5: boys over girls at birth 1.00 to 1.25).
  { kind: 'usual-range', indicator: 'sex-ratio-at-birth', lower: 100, upper: 125, why: '没有人为选择时约为103至107' },
  // Women beside everyone.
  { kind: 'gender-pair', women: 'female-life-expectancy', everyone: 'life-expectancy' },
  { kind: 'gender-pair', women: 'female-mean-years-of-schooling', everyone: 'mean-years-of-schooling' },
  { kind: 'gender-pair', women: 'adult-female-illiteracy-rate', everyone: 'adult-illiteracy-rate' },
  { kind: 'gender-pair', women: 'female-scientific-literacy-rate', everyone: 'scientific-literacy-rate' },
  { kind: 'gender-pair', women: 'girls-compulsory-education-retention-rate', everyone: 'compulsory-education-retention-rate' },
  { kind: 'gender-pair', women: 'girls-primary-net-enrolment-rate', everyone: 'primary-net-enrolment-rate' },
  { kind: 'gender-pair', women: 'women-health-insurance-coverage-rate', everyone: 'health-insurance-coverage-rate' },
  // A category of a breakdown that plans name as an indicator of its own.
  { kind: 'group-of', member: 'primary-pupil-myopia-rate', group: '小学', everyone: 'child-and-adolescent-myopia-rate' },
  { kind: 'group-of', member: 'junior-secondary-student-myopia-rate', group: '初中', everyone: 'child-and-adolescent-myopia-rate' },
  { kind: 'group-of', member: 'senior-secondary-student-myopia-rate', group: '高中', everyone: 'child-and-adolescent-myopia-rate' },
  // A target that is another figure of the same year.
  { kind: 'relative-target', indicator: 'female-share-of-party-congress-delegates', reference: 'female-share-of-party-members', comparison: 'at-least', why: '党代会女代表比例一般不低于本地区党员中女性比例' },
  { kind: 'relative-target', indicator: 'female-share-of-workers-congress-representatives', reference: 'female-share-of-workers', comparison: 'about', why: '职代会女代表比例与女职工比例相适应' },
  // Names alike, figures not: a link to one of them deserves a second look.
  {
    kind: 'look-alike',
    members: ['women-health-insurance-coverage-rate', 'female-share-of-health-insurance-participants'],
    why: '参保率的分母是应参保女性；国家公布的多是女性占参保人数的比重',
  },
  {
    kind: 'look-alike',
    members: ['affordable-kindergarten-coverage-rate', 'affordable-share-of-kindergartens'],
    why: '一个按在园幼儿算，一个按幼儿园数算',
  },
  {
    kind: 'look-alike',
    members: ['public-share-of-kindergarten-children', 'public-share-of-kindergartens'],
    why: '一个按在园幼儿算，一个按幼儿园数算',
  },
  {
    kind: 'look-alike',
    members: ['female-share-of-community-two-committees', 'female-share-of-residents-committee-members', 'female-share-of-community-party-organisation-members'],
    why: '社区“两委”、居委会、社区党组织是三批人',
  },
  {
    kind: 'look-alike',
    members: ['child-and-adolescent-myopia-rate', 'poor-eyesight-rate', 'new-myopia-rate'],
    why: '近视率、视力不良率、新发近视率的分子分母都不同',
  },
  {
    kind: 'look-alike',
    members: ['juvenile-offenders-per-minor-population', 'juvenile-share-of-offenders'],
    why: '一个除以未成年人口，一个除以全部罪犯',
  },
  {
    kind: 'look-alike',
    members: [
      'cervical-cancer-screening-rate', 'cervical-and-breast-cancer-screening-coverage-of-target-women',
      'cervical-and-breast-cancer-screening-task-completion-rate',
    ],
    why: '人群筛查率、项目目标人群覆盖率、年度任务完成率不同',
  },
  {
    kind: 'look-alike',
    members: [
      'under-three-systematic-management-rate', 'under-seven-health-management-rate', 'under-seven-systematic-management-rate',
    ],
    why: '系统管理按频次要求，健康管理至少一次',
  },
  {
    kind: 'look-alike',
    members: [
      'government-departments-with-women-in-leadership-rate', 'female-share-of-department-leadership-members', 'female-share-of-department-heads',
    ],
    why: '配有女干部的班子占比、班子成员中女性占比、正职中女性占比不同',
  },
  {
    kind: 'look-alike',
    members: [
      'townships-with-women-in-leadership-rate', 'female-share-of-township-leadership-members', 'female-share-of-township-heads',
    ],
    why: '配有女干部的班子占比、班子成员中女性占比、正职中女性占比不同',
  },
  {
    kind: 'look-alike',
    members: [
      'female-share-of-village-two-committees', 'female-share-of-village-committee-members', 'female-share-of-village-party-organisation-members',
    ],
    why: '村“两委”、村委会、村党组织是三批人',
  },
  {
    kind: 'look-alike',
    members: ['birth-defect-rate', 'severe-disabling-birth-defect-rate'],
    why: '全部出生缺陷与严重致残的出生缺陷不同',
  },
  {
    kind: 'look-alike',
    members: ['schools-with-after-school-services-rate', 'students-in-after-school-services-rate'],
    why: '一个按学校算，一个按学生算',
  },
  {
    kind: 'look-alike',
    members: ['disabled-children-compulsory-enrolment-rate', 'disabled-children-compulsory-retention-rate'],
    why: '入学率与巩固率不同',
  },
  {
    kind: 'look-alike',
    members: [
      'schools-with-parent-schools-rate', 'urban-communities-with-family-education-stations-rate', 'rural-communities-with-family-education-stations-rate',
    ],
    why: '学校的家长学校与社区的家长学校不同',
  },
  {
    kind: 'look-alike',
    members: [
      'female-share-of-employment', 'female-share-of-urban-unit-employment', 'female-labour-force-participation-rate',
    ],
    why: '全社会就业、城镇单位就业、劳动参与的分母不同',
  },
  {
    kind: 'look-alike',
    members: ['female-to-male-income-ratio', 'gender-gap-in-income'],
    why: '一个是女与男之比，升为好；一个是两性之差，降为好',
  },
  {
    kind: 'look-alike',
    members: ['affordable-kindergarten-coverage-rate', 'public-share-of-kindergarten-children'],
    why: '普惠园含普惠性民办园，公办园不含',
  },
  {
    kind: 'look-alike',
    members: ['congenital-syphilis-incidence-rate', 'mother-to-child-human-immunodeficiency-virus-transmission-rate'],
    why: '先天梅毒发病率除以活产数（/10万），母婴传播率除以感染孕产妇所生儿童数（%）',
  },
  {
    kind: 'look-alike',
    members: ['under-five-underweight-rate', 'low-birth-weight-rate'],
    why: '一个是5岁以下儿童体重，一个是出生体重',
  },
  {
    kind: 'look-alike',
    members: ['female-share-of-senior-professionals', 'female-share-of-professionals'],
    why: '高级专业技术人员是专业技术人员的一部分',
  },
  {
    kind: 'look-alike',
    members: ['public-toilets-meeting-gender-stall-ratio-rate', 'female-to-male-toilet-stall-ratio'],
    why: '达标率是公厕的占比，厕位比是两个数之比',
  },
];
