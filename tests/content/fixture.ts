import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint, splitClauses } from '../../src/domain/text/clauses.ts';
import { sha256Hex } from '../../src/importing/tools.ts';

/** An invented text: two paragraphs, three sentences. */
export const SENTENCES: Record<string, string> = {
  '1.1': '村口的路灯每晚八点亮起，值班的人先绕村走一圈。',
  '2.1': '晒场边上放三只旧木桶，下雨以前收进仓房，钥匙挂在门后。',
  '2.2': '谁用过水车谁来擦干净，擦完写在本子上。',
};

const clauses = (sentences: Record<string, string>): string =>
  JSON.stringify({
    version: 1,
    digest: '0'.repeat(64),
    sentences: Object.fromEntries(
      Object.entries(sentences).map(([id, text]) => [id, splitClauses(text).map((c) => fingerprint(c, sha256Hex))]),
    ),
  });

const source = (id: string, extra = ''): string => `id: ${id}
title: 一份编出来的文本
shortTitle: 试验文本
kind: speech
place: 某地
level: county
date: { value: '2001', certainty: printed, basis: 写在页上 }
state: historical
condition: [文本完整]
outline:
  - { at: 1.1-2.2, heading: 全文, summary: 讲路灯、木桶和水车的用法。 }
${extra}`;

/** Files of a small project that breaks no rule. A test overwrites one of them and sees which rule objects. */
export const GOOD: Record<string, string> = {
  'content/sources/lamp/source.yaml': source('lamp', 'notNormative: [{ at: ["1.1"], reason: background }]\n'),
  'content/sources/lamp/clauses.json': clauses(SENTENCES),
  'content/sources/other/source.yaml': source('other').replace('1.1-2.2', "'1.1'"),
  'content/sources/other/clauses.json': clauses({ '1.1': '井边的石板要常换，换下来的留着垫路。' }),
  'content/obligations/lamp/conduct.yaml': `- id: lamp-buckets
  roles: [first-secretary]
  modality: must
  statement: 雨前把晒场的桶收好。
  citations:
    - { at: '2.1', quote: 下雨以前收进仓房 }
  guides: [on-post/buckets]
- id: lamp-wheel
  roles: [team-member]
  modality: should
  statement: 水车用后擦干并登记。
  citations: [{ at: 2.1-2.2 }]
  guides: [on-post/buckets]
`,
  'content/obligations/other/conduct.yaml': `- id: other-slab
  roles: [team-member]
  modality: should
  statement: 井边石板及时更换。
  citations: [{ at: '1.1' }]
  guides: [on-post/buckets]
`,
  'content/glossary/a.yaml': `- { id: mu-tong, term: 木桶, meaning: 盛水和收雨水用的桶, basis: common }\n`,
  'content/guides/on-post/buckets.mdx': `---
title: 木桶怎么收
part: on-post
order: 1
answer: 下雨以前收进仓房，用完记在本子上就可以了。
description: 讲木桶怎样收、什么时候收、收到哪里，供试验检查规则时使用，不是真的内容，也没有出处可查，只是凑够长度。
audience: [first-secretary]
reviewed: 2026-01-01
reviewBy: 2027-01-01
obligations: [lamp-buckets]
---

木桶放好<Cite source="lamp" at="2.1" quote="钥匙挂在门后" />。

<Obligation id="lamp-buckets" />
`,
};

/** Writes a project with some files exchanged into a fresh temporary folder. @returns its root */
export function projectWith(changed: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [file, text] of Object.entries({ ...GOOD, ...changed })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** A file of the good project with one passage exchanged. @throws when the passage is not there */
export function mend(file: string, from: string, to: string): Record<string, string> {
  const text = GOOD[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, to) };
}
