import type { DayStatus } from '../../domain/residency/types.ts';

export const STATUS_LABEL: Record<DayStatus, string> = {
  overnight: '住村',
  daytime: '白天在村',
  errand: '公务外出',
  leave: '请假',
  rest: '休息',
  none: '未记',
};

/** Two characters, for the cells of the calendar. */
export const STATUS_SHORT: Record<DayStatus, string> = {
  overnight: '住村',
  daytime: '白天',
  errand: '外出',
  leave: '请假',
  rest: '休息',
  none: '',
};

export const KIND_LABEL = {
  'errand-trip': '出差办事',
  'errand-meeting': '开会',
  'errand-training': '培训',
  'leave-personal': '事假',
  'leave-sick': '病假',
  'leave-annual': '年休假',
  'leave-family': '婚丧、产育、探亲等假',
  'leave-other': '其他假',
} as const;

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

export const TEXT = {
  loading: '正在打开本机记录…',
  unavailable: '记录暂时打不开',
  readOnly: '这些记录由更新的版本保存过，这里只能看，不能改。请刷新页面。',
  rivals: (n: number) => `有 ${n} 条在两个页面里改得不一样，两份都留着。`,
  toChoose: '去选留哪一份',
  setAside: (n: number) => `有 ${n} 条旧记录读不出来，没有删除，可到“我的记录”下载。`,
  toData: '去“我的记录”',
  prevMonth: '上个月',
  nextMonth: '下个月',
  thisMonth: '回到本月',
  viewLabel: '怎么显示',
  monthView: '月历',
  weekView: '一周一列',
  weekLabel: '这一周，一天一行',
  prevWeek: '上一周',
  nextWeek: '下一周',
  thisWeek: '回到本周',
  fillWeek: '没记的都记住村',
  filled: (n: number) => `已把到今天为止没记的 ${n} 天记为住村，可撤销`,
  nothingToFill: '这一周到今天为止都已经记了',
  copyWeek: '照抄上周',
  copied: (n: number) => `已照抄上周 ${n} 天，可撤销`,
  nothingToCopy: '上周没有可照抄的记录，或本周都已记',
  undo: '撤销',
  redo: '重做',
  undone: '已撤销',
  redone: '已重做',
  plan: '计划',
  today: '今天',
  unpublished: (year: string) => `${year} 年放假安排未公布，日历上只按星期显示，没有推测。`,
  calendar: '日子',
  counting: '计数',
  chooseRule: '按哪条规则算',
  postingRule: (title: string) => `选中的日子所在的任职另按“${title}”算，要改到下面“任职时间与当地安排”。`,
  chooseRuleFirst: '还没有选规则。日子可以先记；选定规则后显示还差几天。',
  ruleHint: '下面都是历史文本里的规则，不等于你所在地现在的要求。现行要求以组织部门和乡镇党委为准。',
  ownRule: '自己填一个天数',
  ownDays: '每月至少几天',
  ownHint: '填你所在地现行要求的天数，1 到 31。',
  ownElsewhere: '要改，到下面“我的规则”。',
  ownBad: '请填 1 到 31 的整数，不能带小数。',
  ownUse: '按这个数算',
  arrival: '哪天到任？',
  arrivalHint: '可以不填。填了，到任以前的日子不计入。',
  arrivalBad: '到任日期不能晚于你填的离任日期。',
  reference: '参考',
  references: '别处怎么算（参考，现行与否未核实）',
  clause: '原文和出处',
  change: '换一条',
  details: '备注和细节',
  detailsThere: '（已填）',
  detailsRange: '选中的日子都还没有记。先点上面的状态，再一起写细节。',
  detailsAll: '下面写的，这一段里记了状态的日子都会写上；之后还可以单独改一天。',
  retry: '再试一次',
  download: '下载未保存的改动',
} as const;

export const OWN = { title: '自己填的天数', scope: '自填', askWhom: '组织部门和乡镇党委' } as const;

/** How often a rule asks. */
export const PERIOD_WORD = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  term: '任期内',
} as const;

/** The sections below the calendar; their own words load with them. */
export const SECTIONS = {
  rule: '我的规则',
  year: '年度汇总',
  leave: '请假与外出',
  events: '报告、谈话与联建活动',
  posting: '任职时间与当地安排',
  out: '打印与导出',
  loading: '正在打开…',
  failed: '没有打开，可能是网络断了。',
  again: '再试',
} as const;
