import type { SaveStatus } from './autosave.ts';
import type { RecordStore } from './port.ts';

/** Hour and minute by the device's own clock, the one the visitor sees: `14:32`. */
const clock = (iso: string) => {
  const at = new Date(iso);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
};

/** The line under a tool: 「已保存于本机 14:32」. A store that ends with the tab never claims to have kept anything. */
export function statusText(status: SaveStatus, kind: RecordStore['kind']): string {
  if (status.kind === 'failed') return status.message;
  if (status.kind === 'saving') return '正在保存…';
  if (kind === 'memory') return '本浏览器不允许保存，记录只保留到关闭页面为止';
  if (kind === 'session') {
    return status.kind === 'saved'
      ? `已记在这个标签页 ${clock(status.at)}，关掉就没有了`
      : '改动只留在这个标签页里，关掉就没有了';
  }
  return status.kind === 'saved' ? `已保存于本机 ${clock(status.at)}` : '改动会自动保存在本机';
}
