/** What the storage says to the visitor. Each failure: what happened, what was kept, what to do. */
export const SAVE_MESSAGES = {
  quota: '本机存储空间不足，没有保存。刚才的改动还在屏幕上，请清理空间后重试，或先下载。',
  lost: '与本机存储的连接断了，没有保存。刚才的改动还在屏幕上，会自动重试。',
  'read-only': '这些记录由更新的版本保存过，这一页不能再写。请刷新页面后再改；刚才的改动可以先下载。',
  invalid: '有内容与记录格式不符，这几处没有保存。其余改动不受影响。',
  unknown: '没有保存成功。刚才的改动还在屏幕上，会自动重试，也可以先下载。',
} as const;

export const STORE_NOTICES = {
  notAllowed: '本浏览器不允许保存，关闭页面后记录会消失。要留存，请在离开前导出备份，或换用系统浏览器打开。',
  broken: '本机存储打不开，原有记录没有动。现在记的内容关闭页面后会消失，请在离开前导出备份，或重启浏览器再试。',
  blocked: '另一个标签页正开着本站的旧版本，记录暂时打不开。请关闭其他标签页，再刷新这一页。',
  unreadable: '记录暂时读不出来，原有内容没有动。请刷新页面；如仍不行，重启浏览器再试。',
} as const;

const UNCHANGED = '没有导入任何内容，本机记录没有变。';

/** Why a backup file was refused; see `BackupProblem`. */
export const BACKUP_PROBLEMS = {
  'too-big': `文件超过 50 MB，不会是本站的备份。${UNCHANGED}`,
  'not-text': `这不是文本文件，或编码不是 UTF-8。${UNCHANGED}`,
  'not-json': `文件不完整或已损坏，读不到结尾。请重新传一次原文件。${UNCHANGED}`,
  foreign: `这不是驻村有数的备份文件。${UNCHANGED}`,
  newer: `这份备份由更新的版本导出。请刷新本站后再导入。${UNCHANGED}`,
  'too-deep': `文件结构异常（嵌套过深），不会是本站的备份。${UNCHANGED}`,
  'too-many': `文件里的记录超过 10 万条，不会是本站的备份。${UNCHANGED}`,
  'forbidden-key': `文件里有不允许的字段名，不能导入。${UNCHANGED}`,
  malformed: `文件内容与备份格式不符，可能被改动过。请用原文件重试。${UNCHANGED}`,
  checksum: `校验不符：文件在保存或传送中被改动过。请用原文件重试。${UNCHANGED}`,
} as const;

export const SET_ASIDE_REASONS = {
  migration: (from: number) => `从第 ${from} 版转换时出错`,
  sameKey: '转换后与另一条记录同名',
} as const;
