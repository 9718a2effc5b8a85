/**
 * The closed vocabularies of the register: a permanent ASCII id and the Chinese label that a visitor reads.
 * Ids stand in content files and in addresses and never change their meaning; labels may be reworded.
 */

/** Who a duty falls on. Order is the order in which lists and filters show roles. */
export const ROLES = {
  'first-secretary': '驻村第一书记',
  'team-member': '驻村干部（工作队、工作组）',
  'liaison-cadre': '机关干部（联系户）',
  'case-leader': '包案领导',
  'sending-unit': '派出单位',
  'township-committee': '乡镇党委及书记',
  'township-leader': '乡镇班子成员',
  'village-organisation': '村党组织与村“两委”',
  'village-secretary': '村党支部书记',
  'city-leader': '市级领导',
  'county-leader': '县级领导',
  'department-leader': '市县部门班子成员',
  'agency-branch': '机关党组织',
  'party-group': '部门党组（党委）',
  'county-committee': '县委及书记',
  'higher-committee': '省、市党委',
  'organisation-department': '组织部门',
  'discipline-inspection': '纪检机关',
  'functional-department': '宣传、政法、信访、财政、民政等部门',
  'dispatch-office': '下派办与工作团',
  'village-police': '驻村（联村）民警',
  'party-member': '普通党员',
} as const;

/** How binding a statement is in its text; `practice`: the text tells what was done, and orders nobody to do it. */
export const MODALITIES = {
  must: '必须',
  should: '应当',
  'must-not': '不得',
  may: '可以',
  guarantee: '保障',
  practice: '做法',
} as const;

/** What a duty is about; also the name of the file it stands in. */
export const TOPICS = {
  residency: '住村天数与在岗',
  leave: '请假与报告',
  conduct: '作风与廉洁',
  selection: '选派与关系',
  role: '职责定位与工作规范',
  'party-building': '基层组织建设',
  revitalisation: '乡村振兴与集体经济',
  livelihood: '改善村民生活',
  governance: '乡村治理与矛盾化解',
  visits: '入户走访与联系户',
  opinions: '民意收集与办理',
  casework: '联户包案与信访',
  'leader-contact': '领导联系点与包村',
  support: '派出单位与部门支持',
  management: '日常管理与组织体系',
  supervision: '督查考核与问责',
  'party-duty': '党建责任制',
  'urban-and-new': '社区、“两新”与其他领域党建',
} as const;

/** The four tasks of the 2021 county speech. Not to be merged with the lists of other texts. */
export const TASKS = {
  organisation: '加强基层组织建设',
  revitalisation: '推进乡村全面振兴',
  livelihood: '改善村民生活品质',
  governance: '提升乡村善治水平',
} as const;

/** Which level of government a text comes from. */
export const LEVELS = {
  central: '中央',
  province: '省级',
  prefecture: '地市级',
  county: '县级',
  township: '乡镇级',
  person: '个人',
} as const;

/** Whether a rule is in force. */
export const STATES = { historical: '历史', current: '现行', unverified: '未核实' } as const;

/** Parts of the handbook, in the order of navigation. */
export const PARTS = {
  arrival: '到岗',
  'on-post': '在岗',
  'four-tasks': '四项重点任务',
  'with-people': '联系群众',
  'contact-points': '联系点与包村',
  'party-building': '基层党建',
  supervision: '督考问责',
  history: '沿革与做法',
} as const;

/** Periods over which a duty recurs or a number is counted. */
export const PERIODS = {
  once: '一次',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  term: '每届任期',
  posting: '任职期间',
  ongoing: '经常',
} as const;

export type Topic = keyof typeof TOPICS;
export type Level = keyof typeof LEVELS;
export type State = keyof typeof STATES;
export type Part = keyof typeof PARTS;
export type Period = keyof typeof PERIODS;
