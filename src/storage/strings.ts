/** What the storage says to the visitor. Each failure: what happened, what was kept, what to do. */
export const SAVE_MESSAGES = {
  quota: '本机存储空间不足，没有保存。刚才的改动还在屏幕上，请清理空间后重试，或先下载。',
  lost: '与本机存储的连接断了，没有保存。刚才的改动还在屏幕上，会自动重试。',
  'read-only': '这些记录由更新的版本保存过，这一页不能再写。请刷新页面后再改；刚才的改动可以先下载。',
  invalid: '有内容与记录格式不符，这几处没有保存。其余改动不受影响。',
  unknown: '没有保存成功。刚才的改动还在屏幕上，会自动重试，也可以先下载。',
} as const;

export const STORE_NOTICES = {
  notAllowed: '本浏览器不允许保存，关闭标签页后记录会消失。要留存，请在离开前导出备份，或换用系统浏览器打开。',
  broken: '本机存储打不开，原有记录没有动。现在记的内容关闭标签页后会消失，请在离开前导出备份，或重启浏览器再试。',
  blocked: '另一个标签页正开着本站的旧版本，记录暂时打不开。请关闭其他标签页，再刷新这一页。',
  unreadable: '记录暂时读不出来，原有内容没有动。请刷新页面；如仍不行，重启浏览器再试。',
} as const;

export const SET_ASIDE_REASONS = {
  migration: (from: number) => `从第 ${from} 版转换时出错`,
  sameKey: '转换后与另一条记录同名',
  rival: '两个页面同时改过这一条，改得不一样',
} as const;
