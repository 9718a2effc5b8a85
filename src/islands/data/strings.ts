import type { ImportMode } from '../../storage/merge.ts';
import type { Persistence } from '../../storage/persistence.ts';

export const TEXT = {
  loading: '正在读取本机记录…',
  unavailable: '记录读不出来',
  reload: '刷新页面',

  here: '这台设备上有什么',
  tool: '工具',
  records: '记录',
  lastSaved: '最近保存',
  none: '还没有',
  newerData: '由更新的版本保存，请刷新页面',
  place: '存在哪里',
  persistence: '会不会被清掉',
  lastBackup: '上次备份',
  askPersistence: '请浏览器长期保存',
  persistenceRefused: '浏览器没有同意。它通常在你多用几次本站，或把本站加到主屏幕以后才同意；在那之前请勤备份。',

  backup: '备份',
  backupHint: '一个文件，装下两个工具的全部记录，也包括读不出来的那些。文件没有加密，放到哪里要自己留意。',
  download: '下载备份文件',
  copy: '复制备份文字',
  copied: '已复制。粘贴到只有自己看得到的地方，如文件传输助手，不要发到群里。',
  copyFailed: '浏览器不允许复制，请改用下载。',
  downloaded: (name: string) => `已交给浏览器下载：${name}。请到下载目录里看一眼，确认文件在。`,
  exportFailed: '读不出记录，备份没有做成。请刷新页面再试。',
  move: '换手机怎么办',
  moveSteps: [
    '在旧手机上打开本页，下载备份文件。微信里下载不了的，点右上角用系统浏览器打开，或者复制备份文字。',
    '把文件发给自己，在新手机上存好。',
    '在新手机上用系统浏览器打开本页，选这个文件，看清变化后点“合并进来”。',
    '在新手机上看到记录以后，再清除旧手机上的。',
  ],

  restore: '从备份恢复',
  restoreHint: '选好文件后先列出会有什么变化，你点了确认才写入。',
  chooseFile: '选择备份文件',
  paste: '没有文件，粘贴备份文字',
  pasteLabel: '备份文字',
  readPaste: '读取',
  reading: '正在读文件…',
  preview: '会有这些变化',
  from: (at: string) => `备份于 ${at}`,
  mode: '怎么放进来',
  columns: { added: '新增', changed: '改动', removed: '移除', unchanged: '不变', keptNewer: '本机较新，保留' },
  emptyBackup: '这份备份里没有记录。',
  nothingToDo: '和本机现有的记录相同，不用导入。',
  asideInBackup: (count: number) => `备份里有 ${count} 条读不出来，会原样单独存放，可以下载。`,
  newerTool: (name: string) =>
    `备份里的“${name}”由更新的版本保存。请刷新本站后再导入。没有导入任何内容，本机记录没有变。`,
  cancel: '取消',
  cancelled: '没有导入，本机记录没有变。',
  undo: '撤销这次导入',
  undoHint: '离开这一页之前都可以撤销。',
  undone: (restored: number, skipped: number) =>
    `已撤销，${restored} 条恢复成导入前的样子。${skipped > 0 ? `有 ${skipped} 条在导入以后又改过，没有动。` : ''}`,

  setAside: '读不出来的记录',
  setAsideHint: '这些内容与记录格式不符，没有丢，原样存在本机。可以下载留底；本站更新后能读了，会自动放回去。',
  reason: '原因',
  downloadAll: '全部下载',
  downloadOne: '下载',
  removeOne: '移除',

  snapshots: '本机存档',
  snapshotsHint: '导入、升级之前和最近有改动的五天，本机各留一份当时的样子。它和记录存在一起，不能代替备份。',
  snapshotWhy: { daily: '当天改动之前', migration: '升级之前', import: '导入之前' },
  restoreSnapshot: '恢复到这时',
  snapshotGone: '这份存档已经不在了。',

  erase: '清除',
  eraseHint: '清除只影响这台设备上的这个浏览器。已经下载的备份文件不受影响，要另外删。',
  eraseAll: '清除全部',
  eraseConfirm: '确认清除',
  backupFirst: '先下载备份',
  nothingToErase: '没有可清除的内容。',
} as const;

export const PERSISTENCE: Record<Persistence, string> = {
  kept: '浏览器已答应长期保存，不会自行清理。你自己清除浏览数据时仍会删掉。',
  'may-be-cleared': '空间紧张或长时间不打开本站时，浏览器可能自行清理。请定期备份。',
  unknown: '这个浏览器没有说明会不会自行清理。请定期备份。',
};

export const PLACE = {
  indexeddb: '只在这台设备的这个浏览器里，不上传。换浏览器或用无痕窗口都看不到。',
  memory: '只在这个打开的页面里，关闭后就没有了。',
} as const;

export const MODES: Record<ImportMode, { name: string; hint: string; confirm: string }> = {
  merge: {
    name: '合并',
    hint: '两边都留下；同一条记录不一样时，留保存时间较晚的那个。',
    confirm: '合并进来',
  },
  replace: {
    name: '替换',
    hint: '变得和备份一模一样；本机有、备份没有的会移除。备份里没有的工具不动。',
    confirm: '用备份替换',
  },
};

const two = (n: number) => String(n).padStart(2, '0');

/** `2026年11月21日 14:32`, by the device's own clock. */
export function formatTime(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Whole days between two moments by the calendar of the device, 0 for the same day. */
export function daysBetween(iso: string, now: Date): number {
  const noon = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((noon(now) - noon(new Date(iso))) / 86_400_000);
}

/** 「3 天前（2026年11月18日 14:32）」 */
export function formatAge(iso: string, now: Date): string {
  const days = daysBetween(iso, now);
  const age = days <= 0 ? '今天' : days === 1 ? '昨天' : `${days} 天前`;
  return `${age}（${formatTime(iso)}）`;
}

/** What goes when a tool is erased, named in numbers: 「23 条记录、1 条读不出来的记录、3 份本机存档」. */
export function countsText(counts: { records: number; setAside: number; snapshots: number }): string {
  const parts = [
    counts.records > 0 && `${counts.records} 条记录`,
    counts.setAside > 0 && `${counts.setAside} 条读不出来的记录`,
    counts.snapshots > 0 && `${counts.snapshots} 份本机存档`,
  ];
  return parts.filter(Boolean).join('、');
}
