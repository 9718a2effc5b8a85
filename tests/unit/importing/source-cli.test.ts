import { existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ClausesSchema, DuplicatesSchema } from '../../../src/schemas/clauses.ts';
import { useWorkspace } from './workspace.ts';

const { add, read, path, fixture, scratch, written } = useWorkspace();

describe('import', () => {
  it('cleans a forum post', () => {
    const outcome = add(fixture('forum-post.txt'), '--id', 'forum');
    expect(outcome).toMatchObject({ code: 0, error: '' });
    expect(outcome.out).toContain('水印（watermark）：1 处');
    expect(outcome.out).toContain('4 段、6 句');
    expect(read('forum').out.split('\n')).toEqual([
      '[1.1] 在青石镇果园管护现场会上的发言',
      '[2.1] 各位乡亲：',
      '[3.1] 今年春天雨水多，我镇的果园要抓紧排水。',
      '[3.2] “先排水、后施肥”，这句话请大家记牢！',
      '[4.1] 一、看好自家的树。',
      '[4.2] 每户每周巡园不少于3次；',
    ]);
  });

  it('takes out pinyin and converts traditional characters', () => {
    expect(add(fixture('glossed-traditional.txt'), '--id', 'glossed').out).toContain('繁体字转为简体字');
    expect(read('glossed').out).toBe(
      '[1.1] 青石镇举办果农学习会，请来专家讲课。\n[2.1] 会后，老农们带着问题围住专家，问个不停。',
    );
  });

  it('cleans a page, closes spaces and joins a broken line', () => {
    add(fixture('article-page.txt'), '--id', 'article');
    expect(read('article').out).toBe(
      [
        '[1.1] 果园排水三步走',
        '[2.1] 清溪村有果园316亩，去年2月挖沟1200米，排水快了30%以上。',
        '[3.1] 第一步，先清主沟；第二步，再通毛沟。',
        '[3.2] 剩下的等天晴再说，不要着急。',
      ].join('\n'),
    );
  });

  it('writes fingerprints only, in the agreed form, and the same ones every time', () => {
    add(fixture('forum-post.txt'), '--id', 'forum');
    const content = readFileSync(path('content', 'sources', 'forum', 'clauses.json'), 'utf8');
    expect(content).not.toMatch(/\p{Script=Han}/u);
    const clauses = ClausesSchema.parse(JSON.parse(content));
    expect(Object.keys(clauses.sentences)).toEqual(['1.1', '2.1', '3.1', '3.2', '4.1', '4.2']);
    expect(clauses.sentences['3.1']).toHaveLength(2);
    expect(written()).toEqual(['.cache/sources/forum.json', 'content/sources/forum/clauses.json']);
  });

  it('reports suspicious places with their sentence', () => {
    const outcome = add(scratch('template.txt', '果园通知\n第X批苗木在20**年运到，确!按时发放。'), '--id', 'template');
    expect(outcome.out).toContain('模板替代字（X）：1 处');
    expect(outcome.out).toMatch(/隐去的字（\*）：1 处\n {4}\[2\.1\]/);
  });
});

describe('encodings', () => {
  const text = '清溪村果园排水办法\n本村的果园在雨季要有人看沟，发现堵了就去通。';
  const expected = '[1.1] 清溪村果园排水办法\n[2.1] 本村的果园在雨季要有人看沟，发现堵了就去通。';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8（带 BOM）', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s', (name, bytes) => {
    expect(add(scratch('text.txt', bytes), '--id', 'text').out).toContain(`编码：${name}\n`);
    expect(read('text').out).toBe(expected);
  });

  it('GB18030', () => {
    expect(add(fixture('orchard-gb18030.txt'), '--id', 'text').out).toContain('编码：GB18030');
    expect(read('text', '1-2.1').out).toBe(expected);
  });
});

describe('compilations', () => {
  it('asks for a part and lists them', () => {
    const outcome = add(fixture('compilation.txt'), '--id', 'spring');
    expect(outcome.code).toBe(1);
    expect(outcome.error).toContain('--part 2  秋季采收计划');
    expect(written()).toEqual([]);
  });

  it('imports one part', () => {
    expect(add(fixture('compilation.txt'), '--id', 'autumn', '--part', '2').code).toBe(0);
    expect(read('autumn').out.split('\n')).toEqual([
      '[1.1] 秋季采收计划',
      '[2.1] 采收分三批进行。',
      '[3.1] 第一批先收早熟的果子，第二批收向阳坡的果子。',
      '[4.1] 2019年8月1日',
    ]);
  });

  it('records a repetition once, as a duplicate of the original', () => {
    add(fixture('compilation.txt'), '--id', 'spring', '--part', '1');
    const first = add(fixture('compilation.txt'), '--id', 'spring-copy', '--part', '3');
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toContain('已记作它的重复件');
    expect(add(fixture('compilation.txt'), '--id', 'spring-copy', '--part', '3').out).toContain('早已记作');
    expect(existsSync(path('content', 'sources', 'spring-copy'))).toBe(false);
    const content: unknown = JSON.parse(readFileSync(path('content', 'sources', 'spring', 'duplicates.json'), 'utf8'));
    expect(DuplicatesSchema.parse(content).duplicates).toMatchObject([
      { id: 'spring-copy', part: 3, title: '某领导在春季果园会上的发言' },
    ]);
  });
});

describe('an id that exists', () => {
  it('is refused, but its cache can be made again from the same text', () => {
    add(fixture('forum-post.txt'), '--id', 'forum');
    expect(add(fixture('forum-post.txt'), '--id', 'forum').error).toContain('已经有了');
    rmSync(path('.cache'), { recursive: true });
    expect(read('forum').error).toContain('--refresh');
    expect(add(fixture('forum-post.txt'), '--id', 'forum', '--refresh').code).toBe(0);
    expect(read('forum', '2').out).toBe('[2.1] 各位乡亲：');
  });

  it('takes another text only with --replace', () => {
    add(fixture('forum-post.txt'), '--id', 'forum');
    const file = path('content', 'sources', 'forum', 'clauses.json');
    const before = readFileSync(file, 'utf8');
    expect(add(fixture('article-page.txt'), '--id', 'forum', '--refresh')).toMatchObject({ code: 1 });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(add(fixture('article-page.txt'), '--id', 'forum', '--refresh', '--replace').code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe(before);
    expect(read('forum', '1').out).toBe('[1.1] 果园排水三步走');
  });
});

describe('source:read', () => {
  it.each([
    [['forum', '3.1'], 0, /^\[3\.1\] .*排水。$/],
    [['forum', '3.2-4.1'], 0, /^\[3\.2\] .*\n\[4\.1\] .*$/],
    [['forum', '9'], 1, /没有 9 这个范围，最后一句是 4\.2/],
    [['forum', '4-3'], 1, /颠倒/],
    [['nowhere'], 1, /没有“nowhere”的全文缓存.*source:add/],
    [['../forum'], 1, /不合格/],
    [[], 1, /用法/],
  ])('%j', (args, code, message) => {
    add(fixture('forum-post.txt'), '--id', 'forum');
    const outcome = read(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.out + outcome.error).toMatch(message);
  });
});
