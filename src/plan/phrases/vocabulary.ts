/** Words the family of phrases shares: what plans count, whom they count, and how they say that it should move. Alternatives for regular expressions, longest first. */

/** The end of a noun that can be measured wherever it stands. */
export const measureWord = '(?:排放总量|排放量|发生率|患病率|死亡率|覆盖率|普及率|达标率|合格率|优良率|参保率|比例|比重|占比|人数|人次|数量|总数|总量|年限|寿命|时间|时长|差距|差异|收入|面积|密度|浓度|产量|摄入量|使用量|性别比|能耗|床位数?|托位数?|率|个数|次数|增加值|系数|增速|增长率|增幅)';
/** Ends that are measurable only in goals, where they stand for the whole indicator. */
export const softMeasureWord = '(?:水平|程度)';

/** Groups of people and kinds of place that a list shares as its head. */
export const population = '(?:儿童青少年|青少年|未成年人|中小学生|高中阶段学生|小学生|初中生|高中生|大学生|学生|学龄前儿童|儿童|新生儿|婴幼儿|婴儿|幼儿|孕产妇|产妇|孕妇|妇女|女性|女职工|职工|女童|男童|居民|人口|老年人|残疾人|劳动者|农牧民|农民|农村牧区|农村|牧区|城镇|城市|城乡|学校|社区|医院|机构|家庭|患者|感染者|人员|干部|党员|地区)';

export const up = '(?:稳步提高|稳中有升|稳中向好|回升|攀升|好转|改善|逐步提高|巩固提高|稳中有升|提高|提升|上升|递增|增加|增长|增多|扩大|延长|增强|加大|提供)';
export const down = '(?:稳中有降|降[到至]最低(?:限度|水平|程度)?|减[到至]最低(?:限度|水平|程度)?|放缓|下降|缓解|压降|减小|递减|走低|降低|减少|减轻|减缓|缩短|压减|压缩|遏制|回落)';
export const hold = '(?:保持均衡|保持平衡|保持平稳|趋于(?:平衡|正常|合理|稳定|平稳)|趋向(?:平衡|正常|合理|稳定)|保持|稳定|维持|巩固)';
/** Adverbs that say how, never what. */
export const adverb = '(?:进一步|较快|平稳|迅速|大大|均有|都有|有新的|新的|同步|尽快|逐步|逐年|逐届|不断|持续|稳步|明显|显著|大幅度?|快速|较快|有效|切实|全面|总体|基本|积极|努力|力争|争取|继续|普遍|有所|得到|更加|日益|较大幅度|有较大幅度|有较大|有明显|有显著|有所|合理|着力|充分|大力|稳定)';

/** What may stand before the thing promised without belonging to it. */
export const opening = /^(?:做到|到?\d{4}年(?:底|末)?(?:前|左右|以前)?|到(?:规划期|“十四五”)末|力争|争取|努力|确保|保障|保证|推进|推动|促进|实现|使得?|其中|并且?|且|同时|以及|从而|不断|逐步|持续|稳步|进一步|切实|全面|基本(?=实现|建成|形成|消除|普及|建立|完成)|继续|有效|加快|着力|大力|积极|将|要|应|需|把|(?:全|我)(?:区|县|市|旗|州|省|盟|自治区|国)(?!人大|人民代表|政协|党代)的?|辖区内?|本(?:区|县|市|旗)的?)+/;

/** The last character or word of a kind of place or body, for 每个…, 各…. */
export const placeNoun = '(?:机构|学校|中小学|医院|单位|街道|社区|乡镇|村|镇|乡|幼儿园|中心|企业|部门|县|区|市|旗|省|地区|家庭|场所|班级|站|所|院|馆|园|公司|工厂|车站|商场|高校|支部|组织)';
