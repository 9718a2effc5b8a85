const UNCHANGED = '没有导入任何内容，本机记录没有变。';

/** Why a backup file was refused; see `BackupProblem`. */
export const BACKUP_PROBLEMS = {
  'too-big': `文件超过 50 MB，不会是本站的备份。${UNCHANGED}`,
  'not-text': `这不是文本文件，或编码不是 UTF-8。${UNCHANGED}`,
  'not-json': `文件不完整或已损坏，读不到结尾。请重新传一次原文件。${UNCHANGED}`,
  foreign: `这不是驻村有数的备份文件。${UNCHANGED}`,
  days: `这是月度驻村台账导出的 JSON，不是备份。要读入，打开台账，到“打印与导出”里的“从文件读入”。${UNCHANGED}`,
  rule: `这是同事转来的一条住村规则，不是备份。要用它，打开台账，到“我的规则”里读入。${UNCHANGED}`,
  result: `这是自评结果导出的 JSON，供别的程序用，本站不读入。要恢复自评记录，请用备份文件。${UNCHANGED}`,
  scores: `这是自评给小组汇总的文件，不是备份。要用它，打开小组汇总页。${UNCHANGED}`,
  newer: `这份备份由更新的版本导出。请刷新本站后再导入。${UNCHANGED}`,
  'too-deep': `文件结构异常（嵌套过深），不会是本站的备份。${UNCHANGED}`,
  'too-many': `文件里的记录超过 10 万条，不会是本站的备份。${UNCHANGED}`,
  'forbidden-key': `文件里有不允许的字段名，不能导入。${UNCHANGED}`,
  malformed: `文件内容与备份格式不符，可能被改动过。请用原文件重试。${UNCHANGED}`,
  password: `密码不对，没有打开。请再试一次，注意大小写和输入法。${UNCHANGED}`,
  'no-crypto': `这个网址不是 https，浏览器不提供解密。请换用 https 网址打开本站再试。${UNCHANGED}`,
  checksum: `校验不符：文件在保存或传送中被改动过。请用原文件重试。${UNCHANGED}`,
} as const;
