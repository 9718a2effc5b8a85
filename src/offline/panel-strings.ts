/** What the scripts of `/offline/` say. */

/** Bytes as 「2.6 MB」, below a megabyte as 「640 kB」. */
export const size = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;

export const PANEL = {
  none: '还没有下载整站。看过的页面会自动留一份，没有网络时也能再看。',
  running: (done: number, total: number) =>
    `正在下载：${size(done)}，共约 ${size(total)}。可以离开这一页，接着看别的。`,
  paused: (done: number, total: number) =>
    `已暂停：下载了 ${size(done)}，共约 ${size(total)}。接着下时，已有的不再下。`,
  complete: '整站已在本机：指南、工具、搜索、导出，没有网络都能用。',
  olderCopy: '本机有上一版的整站内容，没有网络时照常能用。',
  hindered: {
    network: '网络断了，或者太慢。已下载的部分留着，网络好时会接着下。',
    quota: '这台设备空间不够，没有下载完。请清理一些空间再试，记录不受影响。',
    gone: '本站刚刚有了新内容，请先更新，再接着下载。',
  },
  download: (bytes: number) => `下载整站离线使用（约 ${size(bytes)}）`,
  resume: '接着下载',
  room: (bytes: number) => `约 ${size(bytes)}`,
  used: (bytes: number) => `本站在这个浏览器里一共占约 ${size(bytes)}（网站内容和记录合计）。`,
  version: (build: string) => `内容版本 ${build}`,
  at: (when: string) => `存于 ${when}`,
  lost: (path: string) => `没有网络，这一页还没有存到本机：${path}`,
} as const;

export const INSTALL = {
  can: '这个浏览器可以把本站装成应用。',
  done: '已经在用安装好的应用。',
  ios: '在苹果手机上：用 Safari 打开本站，点“分享”按钮，再点“添加到主屏幕”。',
  wechat: '微信里不能安装。点右上角“…”，选“在浏览器打开”，再到这一页来。',
} as const;

const two = (n: number): string => String(n).padStart(2, '0');

/** `2026年11月21日 14:32`, by the device's own clock. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
