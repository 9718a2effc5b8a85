/** Words for what records are made of, where two versions of one are shown side by side. */
const FIELDS: Record<string, string> = {
  status: '当天情况',
  kind: '类型',
  place: '地点',
  reason: '事由',
  approver: '批准人',
  leaveState: '请假进度',
  note: '备注',
  ruleId: '所选规则',
  settled: '未说明各点的答复',
  title: '名称',
  period: '按什么期间算',
  measure: '要求多少',
  counts: '哪些算数',
  holidays: '节假日',
  proRata: '折算',
  basis: '依据',
  village: '村',
  role: '身份',
  from: '从',
  to: '到',
  name: '名称',
  date: '日期',
  type: '类型',
  about: '内容',
  given: '回答',
  redLine: '红线',
  evidence: '依据材料',
  on: '日期',
  text: '内容',
  due: '期限',
  helper: '谁帮忙',
  sign: '怎么算做到',
  done: '完成日期',
  level: '等级',
};

const VALUES: Record<string, string> = {
  overnight: '住村',
  daytime: '白天在村',
  errand: '公务外出',
  leave: '请假',
  rest: '休息',
  none: '未记',
  applied: '已申请',
  approved: '已批准',
  returned: '已销假',
  yes: '是',
  no: '否',
  unsure: '不确定',
  unknown: '不清楚',
  open: '未答',
  na: '不适用',
};

const NOTHING = '没有';

/** `day:2026-11-20` → `2026-11-20`: the part that names the thing. */
export const keyName = (key: string): string => key.split(':').slice(1).join('：') || '设置';

export interface Difference {
  name: string;
  left: string;
  right: string;
}

/** What is not the same in two versions; undefined where there is no record. */
export function differingFields(left: unknown, right: unknown): Difference[] {
  const [a, b] = [asFields(left), asFields(right)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
    .map((name) => ({ name: FIELDS[name] ?? name, left: inWords(a[name]), right: inWords(b[name]) }));
}

const asFields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : value ? { 内容: value } : {};

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return NOTHING;
  if (Array.isArray(value)) return value.map(inWords).join('；') || NOTHING;
  if (typeof value === 'object') return Object.values(value).map(inWords).join(' ') || NOTHING;
  const text = String(value);
  return VALUES[text] ?? text;
}
