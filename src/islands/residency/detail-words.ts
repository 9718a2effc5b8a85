/** Words of the details of a day and of the open points; they load with their fields. */
export const LEAVE_STATE_LABEL = { applied: '已申请', approved: '已批准', returned: '已销假' } as const;

export const DAY = {
  note: '备注',
  noteHint: '写事不写人：不记村民姓名、电话、证件号。',
  half: '一天只记一种状态。半天在村、半天外出或请假的，记成哪一种，原文没有说：问乡镇党委或组织部门，其余写在备注里。',
  place: '地点',
  reason: '事由',
  kind: '种类',
  approver: '批准人（写职务）',
  leaveState: '请假状态',
  unset: '不填',
} as const;

export const POINTS = {
  openLead: (who: string) => `问明后在这里选定，结果随之收窄。可以问：${who}。`,
  pointHead: '哪一点',
  answer: '你问到的答复',
  notAsked: '还不清楚',
  asText: '照原文',
  asFilled: '照已填的',
} as const;
