import { describe, expect, it } from 'vitest';
import { closeSpaces, isDamagedMark, unifyForms } from '../../../src/domain/text/forms.ts';
import { stripGlosses } from '../../../src/domain/text/glosses.ts';
import { decodeEntities, stripHtml } from '../../../src/domain/text/html.ts';
import { dropTitleEcho, joinBrokenLines } from '../../../src/domain/text/lines.ts';
import { simplify } from '../../../src/domain/text/script.ts';
import { withLog } from './helpers.ts';

describe('stripHtml', () => {
  it.each([
    ['<p>一段</p><p>二段</p>', '\n一段\n\n二段\n'],
    ['果<span style="a">园</span>排<b>水</b>', '果园排水'],
    ['一行<br/>二行<BR>三行', '一行\n二行\n三行'],
    ['前<!-- 注释 -->后', '前\n后'],
    ['前<script>let a = "<p>";</script>后<style>p {}</style>', '前\n后\n'],
    ['3 < 5 而 5 > 3', '3 < 5 而 5 > 3'],
  ])('%s', (html, expected) => {
    expect(withLog((log) => stripHtml(html, log)).result).toBe(expected);
  });

  it.each([
    ['&ldquo;好&rdquo;&nbsp;&amp;', '“好” &'],
    ['&#26524;&#x56ED;', '果园'],
    ['&unknown; &#0; &#x110000; A&B;', '&unknown; &#0; &#x110000; A&B;'],
  ])('decodes entities: %s', (text, expected) => {
    expect(withLog((log) => decodeEntities(text, log)).result).toBe(expected);
  });
});

describe('stripGlosses', () => {
  it.each([
    ['青石鎮(zhèn)', '青石鎮', 1],
    ['果農（nóng）', '果農', 1],
    ['們(men)', '們(men)', 0],
    ['農(nóng)會(huì)鎮(zhèn)們(men)', '農會鎮們', 4],
    ['合作社(ppp)和(GDP)', '合作社(ppp)和(GDP)', 0],
    ['果园(一)', '果园(一)', 0],
  ])('%s → %s', (text, expected, count) => {
    const outcome = withLog((log) => stripGlosses(text, log));
    expect(outcome.result).toBe(expected);
    expect(outcome.counts['pinyin-gloss'] ?? 0).toBe(count);
  });
});

describe('simplify', () => {
  const convert = (text: string) => text.replaceAll('園', '园').replaceAll('農', '农').replaceAll('著', '着');

  it('converts a traditional text', () => {
    expect(withLog((log) => simplify('果園農家', convert, log)).result).toBe('果园农家');
  });

  it('leaves a simplified text alone and says what looked traditional', () => {
    const text = '这是一个著名的果园，大家都来看，都说果子甜，水也清，山也绿';
    expect(withLog((log) => simplify(text, convert, log))).toEqual({ result: text, counts: { 'traditional-kept': 1 } });
  });
});

describe('closeSpaces', () => {
  it.each([
    ['2019 年3 月', '2019年3月'],
    ['种1 至2棵', '种1至2棵'],
    ['村( 社区) 的', '村(社区)的'],
    ['15% 的', '15%的'],
    ['上“ 课” 的', '上“课”的'],
    ['1 200米', '1200米'],
    ['1 2005', '1 2005'],
    ['2012 100', '2012 100'],
    ['约3. 5亩', '约3.5亩'],
    ['Open Data 的', 'Open Data的'],
    ['one two', 'one two'],
    ['第 一 书 记', '第一书记'],
  ])('%s → %s', (text, expected) => {
    expect(withLog((log) => closeSpaces(text, log)).result).toBe(expected);
  });
});

describe('unifyForms', () => {
  it.each([
    ['修枝,施肥;排水:好?好!', '修枝，施肥；排水：好？好！'],
    ['(一)修枝', '（一）修枝'],
    ['村组(户组),', '村组（户组），'],
    ['(文[2019]7号)', '（文[2019]7号）'],
    ['１２３ＡＢｃ', '123ABc'],
    ['1,000元', '1,000元'],
    ['08:30开会', '08:30开会'],
    ['see (a), b; c', 'see (a), b; c'],
    ['占30%,多', '占30%，多'],
    ['2019年,2020年', '2019年，2020年'],
    ['确!按模大会”召开', '确!按模大会”召开'],
    ['好!“按时”来', '好！“按时”来'],
    ['果?guǒ的', '果?guǒ的'],
  ])('%s → %s', (text, expected) => {
    expect(withLog((log) => unifyForms(text, log)).result).toBe(expected);
  });

  it('knows a damaged mark by its surroundings', () => {
    expect(isDamagedMark('来!去”', 1)).toBe(true);
    expect(isDamagedMark('来!去“了”', 1)).toBe(false);
    expect(isDamagedMark('来!', 1)).toBe(false);
  });
});

describe('joinBrokenLines', () => {
  it.each([
    ['mid-sentence', ['先修枝。剩下的等天晴', '再说。'], ['先修枝。剩下的等天晴再说。']],
    ['after a comma', ['先修枝，', '再施肥。'], ['先修枝，再施肥。']],
    ['not a heading above', ['一、修枝，要早', '春天要修枝。'], ['一、修枝，要早', '春天要修枝。']],
    ['not a heading below', ['先修枝。剩下的等天晴', '二、施肥'], ['先修枝。剩下的等天晴', '二、施肥']],
    ['not a whole sentence', ['先修枝。', '再施肥。'], ['先修枝。', '再施肥。']],
    ['not before a date', ['先修枝。天晴', '2019年'], ['先修枝。天晴', '2019年']],
  ])('%s', (_, lines, expected) => {
    expect(withLog((log) => joinBrokenLines(lines, log)).result).toEqual(expected);
  });
});

describe('dropTitleEcho', () => {
  it.each([
    [
      ['果园发言', '果园发言', '各位乡亲：'],
      ['果园发言', '各位乡亲：'],
    ],
    [
      ['果园发言', '果园发言范文', '果园发言', '正文'],
      ['果园发言', '正文'],
    ],
    [
      ['果园发言', '正文', '果园发言'],
      ['果园发言', '正文', '果园发言'],
    ],
    [[], []],
  ])('%j', (lines, expected) => {
    expect(withLog((log) => dropTitleEcho(lines, log)).result).toEqual(expected);
  });
});
