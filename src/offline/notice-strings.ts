/** What any page may say about versions. Apart from the rest, since every page loads it. */
export const NOTICE = {
  update: '有新内容。',
  updateNow: '点此更新',
  later: '稍后',
  updating: '正在换成新内容…',
  updatingPart: (percent: number) => `正在下载新内容 ${percent}%…`,
  updateStopped: '新内容没有下载完，已下载的部分留着。现在的内容照常能用。',
  updateFull: '这台设备空间不够，新内容没有存下。现在的内容照常能用。',
  again: '再试一次',
  changed: '本站已换成新内容，这一页还是旧的。手头的事做完再刷新。',
  reload: '刷新这一页',
  partGone: '这一页要用的文件打不开，可能是本站已经更新。记下的内容不受影响。',
  partMissing: '没有网络，这一部分还没有下载到本机。记下的内容不受影响。',
  unsaved: '这一页有内容还没有保存下来，更新会丢掉它，先不更新。请先看保存提示，或把内容导出。',
} as const;
