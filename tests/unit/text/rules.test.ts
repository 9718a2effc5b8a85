import { describe, expect, it } from 'vitest';
import { CLEANING_RULES, dropFurniture } from '../../../src/domain/text/rules.ts';
import { withLog } from './helpers.ts';

const DROPPED: Record<string, string[]> = {
  'print-bar': ['打印纸张 字号选择:大 行高', '字号选择：中', '字号：大 中 小'],
  breadcrumb: ['首页 > 农事 > 果园', '当前位置：农事', '您的位置: 首页'],
  published: [
    '发布时间:2019年3月5日 来源:《果园》',
    '发布日期：2019-03-05',
    '2019年03月05日 09:15',
    '2019-3-5 9:15:20',
  ],
  origin: ['文章来源:http://example.org/1.html', '来源：果园报', '本文来源: 果园报'],
  'author-note': ['(作者系清溪村农技员)', '（作者：老王）', '（作者单位：清溪果园）'],
  editor: ['责任编辑：小李', '(编辑:小李)', '【责编：小李】'],
  related: ['相关阅读', '【相关新闻】', '延伸阅读：'],
  neighbours: ['上一篇：剪枝', '下一篇:施肥'],
  buttons: ['【打印本页】', '关闭窗口', '分享到：'],
  'forum-header': ['清溪老王 发表于 2019-3-5 10:20:30', '老王 发表于 2019-3-5'],
  'forum-pager': ['页: [1]', '页：[1] 2 3'],
  'forum-full': ['查看完整版本: 果园发言'],
  'page-number': ['- 3 -', '— 12 —', '第 3 页 共 8 页', '第3页', '3/8'],
  address: ['https://example.org/orchard'],
};

const KEPT = [
  '2019年8月1日',
  '首页上写着果园两个字',
  '来源于清溪的水',
  '相关阅读材料已经发给大家。',
  '编辑部的同志来过。',
  '会上，老王发表了意见。',
  '上一篇文章讲过',
  '第三页',
  '（作者的意思很清楚）他说。',
];

describe('furniture rules', () => {
  for (const [rule, lines] of Object.entries(DROPPED)) {
    it.each(lines)(`${rule} drops %s`, (line) => {
      const { result, counts } = withLog((log) => dropFurniture([line], log));
      expect(result).toEqual([]);
      expect(counts).toEqual({ [rule]: 1 });
    });
  }

  it.each(KEPT)('keeps %s', (line) => {
    expect(withLog((log) => dropFurniture([line], log))).toEqual({ result: [line], counts: {} });
  });

  it('takes a watermark out of the middle of a sentence', () => {
    const { result, counts } = withLog((log) => dropFurniture(['我老秘网镇的果园，老秘网要排水'], log));
    expect(result).toEqual(['我镇的果园，要排水']);
    expect(counts).toEqual({ watermark: 2 });
  });

  it('drops a line without words and a line that was nothing but a watermark', () => {
    expect(withLog((log) => dropFurniture(['* * *', '老秘网'], log)).result).toEqual([]);
  });

  it('keeps a long line that only begins like furniture', () => {
    const line = `来源：${'水从山上来，流到果园里。'.repeat(20)}`;
    expect(withLog((log) => dropFurniture([line], log)).result).toEqual([line]);
  });

  it('covers every rule of the table', () => {
    const covered = [...Object.keys(DROPPED), 'watermark'].sort();
    expect(CLEANING_RULES.map(({ id }) => id).sort()).toEqual(covered);
  });
});
