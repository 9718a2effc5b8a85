import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useWorkspace } from './workspace.ts';

const { add, path, fixture, scratch, written } = useWorkspace();

describe('bad input gets a message in Chinese and leaves nothing behind', () => {
  const text = '果园通知\n明天排水。';
  const cases: [string, () => string[], RegExp][] = [
    ['missing file', () => [path('no.txt'), '--id', 'a'], /找不到文件/],
    ['folder', () => [path(), '--id', 'a'], /是文件夹/],
    ['empty', () => [scratch('a', ''), '--id', 'a'], /空的/],
    ['spaces only', () => [scratch('a', ' \n\n'), '--id', 'a'], /没有剩下一句/],
    ['furniture only', () => [scratch('a', '首页 > 果园\n页: [1]'), '--id', 'a'], /没有剩下一句/],
    ['no Chinese', () => [scratch('a', 'hello, world.'), '--id', 'a'], /没有剩下一句/],
    ['binary', () => [scratch('a', Uint8Array.of(1, 0, 2, 3, 255)), '--id', 'a'], /不是文本文件/],
    ['PDF', () => [scratch('a', '%PDF-1.7 果园'), '--id', 'a'], /不是文本文件/],
    ['Latin-1', () => [scratch('a', Buffer.from('déjà vu à Orléans', 'latin1')), '--id', 'a'], /认不出文件的编码/],
    [
      'broken UTF-8',
      () => [scratch('a', Buffer.concat([Buffer.from(text.repeat(9)), Buffer.of(0xe6, 0x9e)])), '--id', 'a'],
      /认不出文件的编码/,
    ],
    [
      'Big5',
      () => [
        scratch(
          'a',
          Buffer.from(
            'b36fac4faa47b6e9aabab371aabea141a9faa4d1ad6eb1c6a4f4a141bdd0a46aae61a8d3a143a440add3a448a440ac71a141a4a3ad6ea7d1b04fa143',
            'hex',
          ),
        ),
        '--id',
        'a',
      ],
      /认不出文件的编码/,
    ],
    [
      'Shift-JIS',
      () => [
        scratch(
          'a',
          Buffer.from(
            '89ca898082cc92ca926d82c582b7814296be93fa82cd9472908582f082b582dc82b7814282dd82c882b382f1978882c482ad82be82b382a28142',
            'hex',
          ),
        ),
        '--id',
        'a',
      ],
      /认不出文件的编码/,
    ],
    ['bad id', () => [scratch('a', text), '--id', 'Orchard_1'], /不合格/],
    ['id that climbs', () => [scratch('a', text), '--id', '../a'], /不合格/],
    ['Chinese id', () => [scratch('a', text), '--id', '果园'], /不合格/],
    ['no such part', () => [fixture('compilation.txt'), '--id', 'a', '--part', '9'], /没有第 9 篇/],
    ['part of no compilation', () => [scratch('a', text), '--id', 'a', '--part', '1'], /没有“第N篇”/],
    ['bad part', () => [fixture('compilation.txt'), '--id', 'a', '--part', 'two'], /--part 要写篇号/],
    ['refresh of nothing', () => [scratch('a', text), '--id', 'a', '--refresh'], /还没有导入过/],
    ['replace alone', () => [scratch('a', text), '--id', 'a', '--replace'], /--refresh 一起用/],
    ['no id', () => [scratch('a', text)], /用法/],
    ['no file', () => ['--id', 'a'], /用法/],
    ['unknown option', () => [scratch('a', text), '--id', 'a', '--force'], /用法/],
  ];

  it.each(cases)('%s', (_, args, message) => {
    const outcome = add(...args());
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.error).toMatch(message);
    expect(written()).toEqual([]);
  });

  it('a damaged clauses.json is named, not overwritten', () => {
    add(fixture('forum-post.txt'), '--id', 'forum');
    const file = path('content', 'sources', 'forum', 'clauses.json');
    writeFileSync(file, '{ "version": 1 }');
    expect(add(fixture('article-page.txt'), '--id', 'article').error).toContain('已损坏');
    expect(written()).not.toContain('content/sources/article/clauses.json');
  });
});

it('a failure while writing leaves nothing half-written', () => {
  scratch('content', 'a file where the folder should be');
  expect(add(fixture('forum-post.txt'), '--id', 'forum').error).toContain('写不了文件');
  expect(written()).toEqual([]);
});
