/** Words of the month as a grid; they load with it. */
export const GRID = {
  gridHelpTitle: '用键盘怎么操作',
  gridHelp:
    '方向键移动，按住 Shift 选一段；数字键 1 住村、2 白天在村、3 公务外出、4 请假、5 休息、0 清除；PageUp、PageDown 换月；Ctrl+Z 撤销。',
  rangeStart: '选一段',
  rangePickFirst: '点第一天',
  rangePickLast: '再点最后一天',
  rangeStop: '取消选段',
  weekdays: '只给这几天',
} as const;
