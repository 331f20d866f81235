/**
 * Words that mean more than one indicator. `all-of`: the phrase names every one of them (one target each); `one-of`: the words alone do not
 * say which, and a reader needs the sentence, the chapter or a person. An alias stands either here or with one definition, never in both.
 */
export type SharedAlias = {
  readonly reading: 'all-of' | 'one-of';
  readonly indicators: readonly string[];
  readonly aliases: readonly string[];
};

/** Every phrase known to mean several indicators of the catalogue. */
export const sharedAliases: readonly SharedAlias[] = [
  {
    reading: 'all-of',
    indicators: ['neonatal-mortality-rate', 'infant-mortality-rate', 'under-five-mortality-rate'],
    aliases: ['新生儿、婴儿和5岁以下儿童死亡率', '新生儿、婴儿、5岁以下儿童死亡率', '新生儿、婴儿及5岁以下儿童死亡率', '新生儿死亡率、婴儿死亡率和5岁以下儿童死亡率'],
  },
  {
    reading: 'all-of',
    indicators: ['infant-mortality-rate', 'under-five-mortality-rate'],
    aliases: ['婴儿和5岁以下儿童死亡率', '婴儿、5岁以下儿童死亡率', '婴儿死亡率和5岁以下儿童死亡率'],
  },
  {
    reading: 'all-of',
    indicators: [
      'maternal-human-immunodeficiency-virus-testing-rate', 'maternal-syphilis-testing-rate', 'maternal-hepatitis-b-testing-rate',
    ],
    aliases: [
      '孕产妇艾滋病、梅毒和乙肝检测率', '孕产妇艾滋病、梅毒、乙肝检测率', '孕产妇艾滋病、梅毒及乙肝检测率', '孕妇艾滋病、梅毒和乙肝检测率',
      '孕妇艾滋病、梅毒、乙肝检测率', '孕妇艾滋病、梅毒及乙肝检测率', '艾滋病、梅毒和乙肝检测率', '艾滋病、梅毒、乙肝检测率', '艾滋病、梅毒及乙肝检测率',
    ],
  },
  {
    reading: 'all-of',
    indicators: ['maternal-human-immunodeficiency-virus-testing-rate', 'maternal-syphilis-testing-rate'],
    aliases: ['孕产妇艾滋病和梅毒检测率', '孕产妇艾滋病、梅毒检测率', '孕妇艾滋病和梅毒检测率', '孕妇艾滋病、梅毒检测率'],
  },
  {
    reading: 'all-of',
    indicators: ['maternal-human-immunodeficiency-virus-treatment-rate', 'maternal-syphilis-treatment-rate'],
    aliases: [
      '艾滋病、梅毒孕产妇感染者规范治疗率', '艾滋病、梅毒孕产妇感染者治疗率', '艾滋病、梅毒感染孕产妇规范治疗率', '艾滋病、梅毒感染孕产妇治疗率',
      '孕产妇艾滋病、梅毒感染者治疗率', '艾滋病和梅毒感染孕产妇治疗率',
    ],
  },
  {
    reading: 'all-of',
    indicators: [
      'mother-to-child-human-immunodeficiency-virus-transmission-rate', 'congenital-syphilis-incidence-rate', 'mother-to-child-hepatitis-b-transmission-rate',
    ],
    aliases: ['艾滋病、梅毒和乙肝母婴传播率', '艾滋病、梅毒、乙肝母婴传播率'],
  },
  {
    reading: 'all-of',
    indicators: ['women-anxiety-disorder-prevalence', 'women-depression-prevalence'],
    aliases: [
      '妇女焦虑障碍、抑郁症患病率', '妇女焦虑障碍、抑郁障碍患病率', '妇女焦虑障碍和抑郁症患病率', '妇女焦虑障碍和抑郁障碍患病率',
      '女性焦虑障碍、抑郁症患病率', '女性焦虑障碍、抑郁障碍患病率', '女性焦虑障碍和抑郁症患病率', '女性焦虑障碍和抑郁障碍患病率',
    ],
  },
  {
    reading: 'all-of',
    indicators: ['child-overweight-rate', 'child-obesity-rate'],
    aliases: [
      '儿童超重、肥胖率', '儿童超重、肥胖', '儿童青少年超重、肥胖率', '儿童青少年超重、肥胖', '学生超重、肥胖率', '学生超重、肥胖', '中小学生超重、肥胖率',
      '中小学生超重、肥胖', '儿童超重率、肥胖率', '儿童青少年超重率和肥胖率', '儿童超重率和肥胖率',
    ],
  },
  {
    reading: 'all-of',
    indicators: ['under-five-anaemia-rate', 'under-five-stunting-rate'],
    aliases: ['5岁以下儿童贫血率和生长迟缓率', '5岁以下儿童贫血率、生长迟缓率', '5岁以下儿童贫血患病率和生长迟缓率', '5岁以下儿童贫血患病率、生长迟缓率'],
  },
  {
    reading: 'all-of',
    indicators: ['under-five-stunting-rate', 'under-five-underweight-rate'],
    aliases: ['5岁以下儿童生长迟缓率和低体重率', '5岁以下儿童生长迟缓率、低体重率'],
  },
  {
    reading: 'all-of',
    indicators: [
      'primary-pupil-myopia-rate', 'junior-secondary-student-myopia-rate', 'senior-secondary-student-myopia-rate',
    ],
    aliases: ['小学、初中、高中学生近视率', '小学生、初中生、高中生近视率', '小学生、初中生和高中阶段学生近视率'],
  },
  {
    reading: 'all-of',
    indicators: ['under-three-systematic-management-rate', 'under-seven-health-management-rate'],
    aliases: ['3岁以下儿童系统管理率和7岁以下儿童健康管理率', '3岁以下儿童系统管理率、7岁以下儿童健康管理率'],
  },
  {
    reading: 'all-of',
    indicators: ['student-fitness-standard-pass-rate', 'student-fitness-standard-good-rate'],
    aliases: ['中小学生国家学生体质健康标准达标优良和合格率', '国家学生体质健康标准合格率和优良率'],
  },
  {
    reading: 'all-of',
    indicators: [
      'schools-with-mental-health-courses-rate', 'schools-with-counselling-rooms-rate', 'schools-with-mental-health-teachers-rate',
    ],
    aliases: ['中小学校心理健康教育教师（课程/咨询室）配备率', '中小学校设置心理健康课程、设立心理健康咨询室、配备心理健康教育专兼职教师'],
  },
  {
    reading: 'all-of',
    indicators: ['newborn-metabolic-disease-screening-rate', 'newborn-hearing-screening-rate'],
    aliases: ['新生儿遗传代谢性疾病和听力筛查率', '新生儿遗传代谢性疾病、听力筛查率', '新生儿遗传代谢性疾病/听力筛查率', '新生儿疾病筛查率和听力筛查率'],
  },
  {
    reading: 'all-of',
    indicators: ['cervical-cancer-screening-rate', 'breast-cancer-screening-rate'],
    aliases: [
      '适龄妇女宫颈癌、乳腺癌人群筛查率', '适龄妇女宫颈癌、乳腺癌筛查率', '适龄妇女宫颈癌和乳腺癌人群筛查率', '适龄妇女宫颈癌和乳腺癌筛查率',
      '适龄妇女宫颈癌与乳腺癌人群筛查率', '适龄妇女宫颈癌与乳腺癌筛查率', '适龄妇女宫颈癌及乳腺癌人群筛查率', '适龄妇女宫颈癌及乳腺癌筛查率',
      '妇女宫颈癌、乳腺癌人群筛查率', '妇女宫颈癌、乳腺癌筛查率', '妇女宫颈癌和乳腺癌人群筛查率', '妇女宫颈癌和乳腺癌筛查率', '妇女宫颈癌与乳腺癌人群筛查率',
      '妇女宫颈癌与乳腺癌筛查率', '妇女宫颈癌及乳腺癌人群筛查率', '妇女宫颈癌及乳腺癌筛查率', '宫颈癌、乳腺癌人群筛查率', '宫颈癌、乳腺癌筛查率',
      '宫颈癌和乳腺癌人群筛查率', '宫颈癌和乳腺癌筛查率', '宫颈癌与乳腺癌人群筛查率', '宫颈癌与乳腺癌筛查率', '宫颈癌及乳腺癌人群筛查率',
      '宫颈癌及乳腺癌筛查率', '适龄妇女宫颈癌和乳腺癌筛查覆盖率', '妇女宫颈癌和乳腺癌筛查覆盖率',
    ],
  },
  {
    reading: 'all-of',
    indicators: [
      'female-share-of-peoples-congress-deputies', 'female-share-of-peoples-congress-standing-committee',
    ],
    aliases: [
      '人大代表和常委会委员中的女性比例', '人大代表、常委会委员中的女性比例', '各级人大代表和常委会委员中的女性比例', '各级人大代表、常委会委员中的女性比例',
      '区人大代表和常委会委员中的女性比例', '区人大代表、常委会委员中的女性比例', '县人大代表和常委会委员中的女性比例', '县人大代表、常委会委员中的女性比例',
      '人大代表和常委会委员中女性比例', '人大代表、常委会委员中女性比例', '区人大代表和常委会委员中女性比例', '区人大代表、常委会委员中女性比例',
      '人大代表、人大常委会委员中女性比例',
    ],
  },
  {
    reading: 'all-of',
    indicators: [
      'female-share-of-political-consultative-conference-members', 'female-share-of-political-consultative-conference-standing-committee',
    ],
    aliases: [
      '政协委员和常委中的女性比例', '政协委员和常委会委员中的女性比例', '区政协委员和常委中的女性比例', '区政协委员和常委会委员中的女性比例',
      '县政协委员和常委中的女性比例', '县政协委员和常委会委员中的女性比例', '政协委员和常委中女性比例', '政协委员、常委中女性比例',
    ],
  },
  {
    reading: 'all-of',
    indicators: [
      'female-share-of-peoples-congress-deputies', 'female-share-of-political-consultative-conference-members',
    ],
    aliases: ['人大女代表、政协女委员比例', '人大代表、政协委员中女性比例'],
  },
  {
    reading: 'all-of',
    indicators: ['female-share-of-village-party-organisation-members', 'female-share-of-village-party-secretaries'],
    aliases: ['村党组织成员、村党组织书记中的女性比例', '村党组织成员、村党组织书记中女性比例', '村党组织成员和村党组织书记中女性比例'],
  },
  {
    reading: 'all-of',
    indicators: [
      'female-share-of-community-party-organisation-members', 'female-share-of-community-party-secretaries',
    ],
    aliases: ['社区党组织成员、社区党组织书记中的女性比例', '社区党组织成员、社区党组织书记中女性比例', '社区党组织成员和社区党组织书记中女性比例'],
  },
  {
    reading: 'all-of',
    indicators: ['female-share-of-village-committee-members', 'female-share-of-village-committee-directors'],
    aliases: ['村委会成员、村委会主任中的女性比例', '村委会成员、村委会主任中女性比例'],
  },
  {
    reading: 'all-of',
    indicators: ['female-share-of-residents-committee-members', 'female-share-of-residents-committee-directors'],
    aliases: ['社区居委会成员、社区居委会主任中的女性比例', '社区居委会成员、社区居委会主任中女性比例', '居委会成员、居委会主任中的女性比例'],
  },
  {
    reading: 'all-of',
    indicators: [
      'female-share-of-company-directors', 'female-share-of-company-supervisors', 'female-share-of-company-managers',
    ],
    aliases: [
      '国有企业董事会、监事会成员及管理层中的女性比例', '国有企业董事会、监事会成员及管理层中的女性', '国有企业董事会、监事会成员及管理层中女性比例',
      '国有企业董事会、监事会成员及管理层中女性', '企业董事会、监事会成员及管理层中的女性比例', '企业董事会、监事会成员及管理层中的女性',
      '企业董事会、监事会成员及管理层中女性比例', '企业董事会、监事会成员及管理层中女性', '董事会、监事会成员及管理层中的女性比例',
      '董事会、监事会成员及管理层中的女性', '董事会、监事会成员及管理层中女性比例', '董事会、监事会成员及管理层中女性',
      '企业董事会、监事会成员及管理层成员中的女性比例', '国有企业董事会、监事会及管理层中的女性比例', '国有企业董事会、监事会及管理层中女性比例',
      '企业董事会、监事会及管理层中的女性比例', '企业董事会、监事会及管理层中女性比例',
    ],
  },
  {
    reading: 'all-of',
    indicators: ['female-unemployment-insurance-participants', 'female-work-injury-insurance-participants'],
    aliases: ['妇女失业保险和工伤保险的参保人数', '妇女失业保险和工伤保险参保人数', '女性失业保险、工伤保险参保人数'],
  },
  {
    reading: 'all-of',
    indicators: ['childcare-institutions', 'childcare-places'],
    aliases: ['托育机构和托位数量', '普惠托育机构和托位数量', '普惠托育服务机构和托位数量', '托育服务机构和托位数量'],
  },
  {
    reading: 'all-of',
    indicators: ['child-drowning-deaths', 'child-road-traffic-deaths'],
    aliases: ['儿童溺水和道路交通事故死亡人数'],
  },
  {
    reading: 'all-of',
    indicators: [
      'primary-pupil-sleep-hours', 'junior-secondary-student-sleep-hours', 'senior-secondary-student-sleep-hours',
    ],
    aliases: ['小学生10小时、初中生9小时、高中生8小时睡眠时间', '小学生、初中生、高中生每天睡眠时间'],
  },
  {
    reading: 'all-of',
    indicators: ['rural-tap-water-coverage-rate', 'rural-sanitary-toilet-coverage-rate'],
    aliases: ['农村自来水普及率和卫生厕所普及率', '农村牧区自来水普及率和卫生厕所普及率'],
  },
  {
    reading: 'one-of',
    indicators: [
      'cervical-and-breast-cancer-screening-coverage-of-target-women', 'cervical-cancer-screening-rate', 'breast-cancer-screening-rate',
    ],
    aliases: [
      '“两癌”筛查率', '“两癌”检查率', '“两癌”筛查覆盖率', '“两癌”检查覆盖率', '两癌筛查率', '两癌检查率', '两癌筛查覆盖率', '两癌检查覆盖率',
      '妇女“两癌”筛查率', '妇女“两癌”检查率', '妇女“两癌”筛查覆盖率', '妇女“两癌”检查覆盖率', '妇女两癌筛查率', '妇女两癌检查率',
      '妇女两癌筛查覆盖率', '妇女两癌检查覆盖率', '适龄妇女“两癌”筛查率', '适龄妇女“两癌”检查率', '适龄妇女“两癌”筛查覆盖率',
      '适龄妇女“两癌”检查覆盖率', '适龄妇女两癌筛查率', '适龄妇女两癌检查率', '适龄妇女两癌筛查覆盖率', '适龄妇女两癌检查覆盖率',
    ],
  },
  {
    reading: 'one-of',
    indicators: [
      'primary-pupil-myopia-rate', 'junior-secondary-student-myopia-rate', 'senior-secondary-student-myopia-rate', 'child-and-adolescent-myopia-rate',
    ],
    aliases: ['近视率'],
  },
  {
    reading: 'one-of',
    indicators: [
      'urban-communities-with-family-education-stations-rate', 'rural-communities-with-family-education-stations-rate',
    ],
    aliases: [
      '社区家长学校覆盖率', '社区家长学校建校率', '城乡社区家长学校覆盖率', '城乡社区家长学校建校率', '社区家庭教育指导服务站点覆盖率',
      '城乡社区家庭教育指导服务站点覆盖率', '社区建立家长学校或家庭教育指导服务站点比例', '社区建立家长学校或家庭教育指导服务站点', '社区建立家长学校比例',
      '社区建立家长学校', '城乡社区建立家长学校或家庭教育指导服务站点比例', '城乡社区建立家长学校或家庭教育指导服务站点', '城乡社区建立家长学校比例',
      '城乡社区建立家长学校', '社区家长学校或家庭教育指导服务站点覆盖率', '建有家庭教育指导服务站点的社区比例', '建有家长学校的社区比例',
      '建有家长学校或家庭教育指导服务站点的社区比例', '建立家庭教育指导服务站点的社区比例', '建立家长学校的社区比例',
      '建立家长学校或家庭教育指导服务站点的社区比例', '设立家庭教育指导服务站点的社区比例', '设立家长学校的社区比例',
      '设立家长学校或家庭教育指导服务站点的社区比例',
    ],
  },
  {
    reading: 'one-of',
    indicators: [
      'schools-with-parent-schools-rate', 'urban-communities-with-family-education-stations-rate', 'rural-communities-with-family-education-stations-rate',
    ],
    aliases: ['家长学校覆盖率', '家长学校建校率', '家长学校建成率', '建校率'],
  },
  {
    reading: 'one-of',
    indicators: ['student-fitness-standard-good-rate', 'good-air-quality-days-share'],
    aliases: ['优良率'],
  },
  {
    reading: 'one-of',
    indicators: ['maternal-anaemia-rate', 'under-five-anaemia-rate'],
    aliases: ['贫血率', '贫血患病率'],
  },
  {
    reading: 'one-of',
    indicators: [
      'female-share-of-party-congress-delegates', 'female-share-of-peoples-congress-deputies', 'female-share-of-workers-congress-representatives',
    ],
    aliases: ['女代表比例', '女性代表比例'],
  },
  {
    reading: 'one-of',
    indicators: [
      'female-share-of-peoples-congress-standing-committee', 'female-share-of-political-consultative-conference-standing-committee',
    ],
    aliases: ['常委会委员中的女性比例', '常委会委员中女性比例'],
  },
  {
    reading: 'one-of',
    indicators: [
      'government-departments-with-women-in-leadership-rate', 'county-leadership-bodies-with-women-rate', 'townships-with-women-in-leadership-rate',
    ],
    aliases: ['女干部配备率', '配有女干部的班子比例', '领导班子女干部配备率'],
  },
  {
    reading: 'one-of',
    indicators: [
      'female-share-of-county-leadership-members', 'female-share-of-department-leadership-members', 'female-share-of-township-leadership-members',
    ],
    aliases: ['领导班子中的女干部比例', '领导班子女干部比例', '领导班子中女干部比例', '领导班子成员中女性比例'],
  },
  {
    reading: 'one-of',
    indicators: ['affordable-kindergarten-coverage-rate', 'affordable-share-of-kindergartens'],
    aliases: ['普惠性幼儿园比例', '普惠幼儿园比例', '普惠性幼儿园比重', '普惠性学前教育占比'],
  },
  {
    reading: 'one-of',
    indicators: [
      'female-share-of-compulsory-education-students', 'female-share-of-upper-secondary-students', 'female-share-of-higher-education-students',
    ],
    aliases: ['在校生中女生比重', '在校生中女生比例', '女生比例', '女生占比'],
  },
  {
    reading: 'one-of',
    indicators: ['mean-years-of-schooling', 'female-mean-years-of-schooling'],
    aliases: ['平均受教育年限', '人均受教育年限'],
  },
  {
    reading: 'one-of',
    indicators: ['women-receiving-legal-aid', 'minors-receiving-legal-aid'],
    aliases: ['法律援助人数', '获得法律援助人数'],
  },
  {
    reading: 'one-of',
    indicators: ['women-receiving-judicial-assistance', 'judicial-assistance-to-minors'],
    aliases: ['司法救助人数', '获得司法救助人数'],
  },
  {
    reading: 'one-of',
    indicators: ['maternal-systematic-management-rate', 'under-three-systematic-management-rate'],
    aliases: ['系统管理率'],
  },
  {
    reading: 'one-of',
    indicators: ['newborn-visit-rate', 'postnatal-visit-rate'],
    aliases: ['访视率'],
  },
  {
    reading: 'one-of',
    indicators: ['under-five-underweight-rate', 'low-birth-weight-rate'],
    aliases: ['低体重率'],
  },
  {
    reading: 'one-of',
    indicators: ['urban-drinking-water-source-quality-rate', 'rural-water-supply-quality-rate'],
    aliases: ['水质达标率', '饮用水水质达标率'],
  },
  {
    reading: 'one-of',
    indicators: [
      'urban-community-service-facility-coverage-rate', 'rural-community-service-facility-coverage-rate',
    ],
    aliases: ['社区综合服务设施覆盖率', '城乡社区综合服务设施覆盖率'],
  },
  {
    reading: 'one-of',
    indicators: ['primary-daily-homework-minutes', 'junior-secondary-daily-homework-minutes'],
    aliases: ['书面作业时间', '每天书面作业时间', '书面作业平均完成时间'],
  },
  {
    reading: 'one-of',
    indicators: [
      'primary-pupil-sleep-hours', 'junior-secondary-student-sleep-hours', 'senior-secondary-student-sleep-hours',
    ],
    aliases: ['睡眠时间', '每天睡眠时间', '儿童睡眠时间', '中小学生睡眠时间'],
  },
  {
    reading: 'one-of',
    indicators: ['disabled-children-compulsory-enrolment-rate', 'disabled-children-compulsory-retention-rate'],
    aliases: ['残疾儿童义务教育水平', '残疾儿童义务教育普及水平'],
  },
  {
    reading: 'one-of',
    indicators: ['schools-with-after-school-services-rate', 'students-in-after-school-services-rate'],
    aliases: ['课后服务覆盖率'],
  },
  {
    reading: 'one-of',
    indicators: ['birth-defect-rate', 'severe-disabling-birth-defect-rate'],
    aliases: ['出生缺陷率'],
  },
  {
    reading: 'one-of',
    indicators: ['child-drowning-mortality-rate', 'child-drowning-deaths'],
    aliases: ['溺水死亡'],
  },
  {
    reading: 'one-of',
    indicators: ['child-road-traffic-mortality-rate', 'child-road-traffic-deaths'],
    aliases: ['儿童道路交通事故伤害死亡', '儿童道路交通伤害死亡'],
  },
  {
    reading: 'one-of',
    indicators: ['protection-orders-issued', 'protection-order-approval-rate'],
    aliases: ['人身安全保护令', '人身保护令'],
  },
  {
    reading: 'one-of',
    indicators: [
      'women-maternity-insurance-coverage-rate', 'women-unemployment-insurance-coverage-rate', 'women-work-injury-insurance-coverage-rate',
      'women-pension-insurance-coverage-rate', 'women-health-insurance-coverage-rate',
    ],
    aliases: ['女职工参保率', '参保率'],
  },
  {
    reading: 'one-of',
    indicators: ['cervical-cancer-screening-rate', 'breast-cancer-screening-rate'],
    aliases: ['人群筛查率', '筛查率'],
  },
  {
    reading: 'all-of',
    indicators: ['female-share-of-village-committee-members', 'female-share-of-residents-committee-members'],
    aliases: ['嘎查村（居）委会成员中的女性比例', '村（居）委会成员中的女性比例', '村（居）委会成员中女性比例'],
  },
  {
    reading: 'all-of',
    indicators: ['female-share-of-village-committee-directors', 'female-share-of-residents-committee-directors'],
    aliases: ['嘎查村（居）委会主任中的女性比例', '村（居）委会主任中的女性比例', '村（居）委会主任中女性比例'],
  },
  {
    reading: 'all-of',
    indicators: ['female-share-of-village-party-secretaries', 'female-share-of-community-party-secretaries'],
    aliases: ['村（社区）党组织书记中的女性比例', '村（社区）党组织书记中女性比例'],
  },
  {
    reading: 'one-of',
    indicators: ['trafficking-of-women-cases', 'trafficking-of-children-cases'],
    aliases: ['拐卖妇女儿童案件数', '拐卖妇女儿童案件立案数', '拐卖妇女、儿童案件数', '拐卖妇女、儿童案件立案数'],
  },
];
