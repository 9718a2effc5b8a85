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
  backupHint:
    '一个文件，装下各个工具的全部记录，也包括读不出来的那些。不加密码的备份谁拿到都能看，放到哪里要自己留意。',
  formatLink: '文件里是什么',
  nothingToBackUp: '还没有记录可以备份。记下第一条以后，在这里下载备份文件。',
  download: '下载备份文件',
  copy: '复制备份文字',
  copied: '已复制。粘贴到只有自己看得到的地方，如文件传输助手，不要发到群里。',
  copyFailed: '浏览器不允许复制，请改用下载。',
  downloaded: (name: string) => `已交给浏览器下载：${name}。请到下载目录里看一眼，确认文件在。`,
  exportFailed: '读不出记录，备份没有做成。请刷新页面再试。',
  share: '发到别的应用',
  shared: '已交给你选的应用。请到那里看一眼，确认文件在。',
  notShared: '没有发出去。可以改用下载。',
  notLoaded: '这部分没有加载成功。请检查网络，再试一次。',

  seal: '给备份文件加密码',
  password: '设一个密码',
  passwordAgain: '再输一遍',
  passwordHint: '至少 8 个字符。密码不保存在任何地方，忘了就打不开这份备份，谁也帮不上。',
  passwordShort: (least: number) => `密码太短，至少 ${least} 个字符。`,
  passwordDiffers: '两次输入的密码不一样。',
  showPassword: '显示密码',
  downloadSealed: '下载加密备份',
  sealing: '正在加密，便宜的手机要几秒钟…',
  noCrypto: '这个网址不是 https，浏览器不提供加密。可以不加密码下载，或换用 https 网址。',
  sealedBackup: '这份备份加了密码。请输入密码',
  opening: '正在打开…',
  unlock: '打开',

  showCodes: '显示成二维码',
  codesComing: '正在生成二维码…',
  tooMuchForCodes: '记录太多，二维码放不下。请用备份文件。',
  codesHint:
    '在新手机上打开本页，点“扫描二维码”，把镜头对准这里。次序不要紧，漏了的会再轮到。新手机读齐了，点“对方已收齐”，才记作一次备份。不要让别人拍到。',
  codeLabel: (at: number, count: number) => `备份二维码，第 ${at} 张，共 ${count} 张`,
  codeCount: (at: number, count: number) => `第 ${at} 张，共 ${count} 张`,
  pause: '停住',
  run: '自动轮换',
  previousCode: '上一张',
  nextCode: '下一张',
  codesTaken: '对方已收齐',
  closeCodes: '关闭',

  scan: '扫描二维码',
  scanHint: '用镜头对准旧手机上的二维码；也可以先拍照或截图，再一起选进来。画面只在这台设备上看，不保存，不上传。',
  cameraLabel: '镜头画面',
  startCamera: '打开镜头',
  stopCamera: '关上镜头',
  pictures: '选二维码图片',
  noCamera: '用不了镜头：没有镜头，没有允许使用，或者网址不是 https。可以改选图片，或用备份文件。',
  codesGot: (got: number, count: number, missing: number[]) =>
    `已读到 ${got} 张，共 ${count} 张。${missing.length > 0 ? `还差第 ${missing.slice(0, 6).join('、')} 张${missing.length > 6 ? '等' : ''}。` : ''}`,
  codesDamaged: '二维码都读到了，但合起来不对。请再扫一次。没有导入任何内容，本机记录没有变。',
  codesUnsupported:
    '二维码都读到了，但这个浏览器读不了压缩过的二维码。请用备份文件搬。没有导入任何内容，本机记录没有变。',
  unreadPictures: (count: number) => `有 ${count} 张图片里没有读到备份二维码。请拍得清楚些再选。`,

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
  unsavedElsewhere:
    '另一个标签页里有内容还没有保存好，稍后会再存进来。请先到那里处理好，或关掉那个标签页，再做这一步。',
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
  snapshotsHint:
    '导入（台账从文件读入也算）、升级之前和最近有改动的五天，本机各留一份当时的样子。它和记录存在一起，不能代替备份。',
  snapshotWhy: { daily: '当天改动之前', migration: '升级之前', import: '导入之前' },
  restoreSnapshot: '恢复到这时',
  snapshotGone: '这份存档已经不在了。',

  erase: '清除',
  eraseHint: '清除只影响这台设备上的这个浏览器。已经下载的备份文件不受影响，要另外删。',
  eraseAll: '清除全部',
  eraseAllQuestion: (all: string) =>
    `将清除本站在这个浏览器里存的全部内容：${all ? `${all}，以及` : ''}字号和配色设置、搜索历史、备份时间。清除后找不回来。`,
  eraseConfirm: '确认清除',
  backupFirst: '先下载备份',

  ephemeral: '公用电脑：用完即清',
  ephemeralHint:
    '与别人共用电脑时用。打开后，这个标签页里记的内容只留到标签页关闭，离开本站超过十分钟也会清掉；以前存在这台电脑上的记录不动，在这个标签页里看不到。',
  ephemeralOn:
    '已打开。这个标签页里记的内容，关掉标签页就没有了，离开本站超过十分钟也会清掉。要留下来，请先在上面下载备份，用完删掉下载的文件。',
  ephemeralLeave:
    '走之前点“结束并清除”最稳妥：只关标签页的话，十分钟之内别人还能用浏览器的“重新打开关闭的标签页”把它找回来。',
  ephemeralBegin: '在这个标签页里用完即清',
  ephemeralEnd: '结束并清除',
  ephemeralConfirm: '确认结束',
  ephemeralQuestion: (records: number) =>
    `将清除这个标签页里的 ${records} 条记录和搜索历史，回到平常的样子。清除后找不回来。`,
} as const;

export const PERSISTENCE: Record<Persistence, string> = {
  kept: '浏览器已答应长期保存，不会自行清理。你自己清除浏览数据时仍会删掉。',
  'may-be-cleared': '空间紧张或长时间不打开本站时，浏览器可能自行清理。请定期备份。',
  unknown: '这个浏览器没有说明会不会自行清理。请定期备份。',
};

export const PLACE = {
  indexeddb: '只在这台设备的这个浏览器里，不上传。换浏览器或用无痕窗口都看不到。',
  session: '只在这个标签页里，关闭标签页后就没有了。',
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

export const RIVALS = {
  title: '改得不一样的记录',
  hint: '这些记录在两个页面里同时改过，改的是同一处，不能替你决定。现在用的是后保存的那份，另一份也留着。',
  field: '哪一处',
  inForce: '现在用的',
  other: (at: string) => `另一份（${at}）`,
  keepThis: '留现在用的',
  takeOther: '换成另一份',
  unreadable: '另一份是旧格式，换不回来。可以从备份文件里找到它。',
} as const;

/** The walk to a new phone. */
export const MOVE = {
  title: '换手机',
  hint: '三步：在旧手机上备份，把文件发给自己，在新手机上恢复。两台手机在一起、记录不多时，扫二维码最省事。',
  which: '这是哪台手机',
  sides: { old: '这是旧手机', new: '这是新手机' },
  backUp: '做一份备份',
  backUpHint: '选一种办法。在微信里下载不了文件的，点右上角用系统浏览器打开本页，或者复制备份文字。',
  backedUp: (at: string) => `备份已做好：${at}。`,
  send: '发给自己',
  sendHint:
    '发到微信的文件传输助手、自己的邮箱，或用数据线拷过去。不要发到群里；经过别人的服务器时，给文件加上密码。用二维码的跳过这一步。',
  openThere: '在新手机上打开这一页',
  openThereHint: '用系统自带的浏览器打开下面的网址，点“这是新手机”。',
  eraseHere: '新手机上看到记录以后，再清除旧手机上的',
  eraseHereHint: '旧手机要给别人用的，一定要做这一步。',
  toErase: '去清除',
  systemBrowser: '确认用的是以后一直用的浏览器',
  systemBrowserHint: '记录跟着浏览器走。在微信里打开的，点右上角选“在浏览器打开”。',
  take: '把备份拿进来',
  takeHint: '选发给自己的那个文件，或者扫旧手机上的二维码，看清变化后点“合并进来”。',
  toRestore: '去恢复',
  check: '看看记录在不在',
  there: (count: number) => `这台手机上现在有 ${count} 条记录。与旧手机上的条数对得上，就搬完了。`,
  notThere: '这台手机上还没有记录。',
} as const;

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
export function countsText(counts: { records: number; setAside: number; rivals: number; snapshots: number }): string {
  const parts = [
    counts.records > 0 && `${counts.records} 条记录`,
    counts.rivals > 0 && `${counts.rivals} 条待选的另一份`,
    counts.setAside > 0 && `${counts.setAside} 条读不出来的记录`,
    counts.snapshots > 0 && `${counts.snapshots} 份本机存档`,
  ];
  return parts.filter(Boolean).join('、');
}
