export const TRAINING = 'content/training/lamps.yaml';

/** An invented session over the invented text of `fixture.ts`: breaks no rule, and a test breaks it in one place. */
export const SESSION = `id: lamps
order: 1
title: 木桶和水车
lead: 讲晒场的木桶怎么收、水车怎么擦，讲完能照着做。
description: 一节编出来的课，讲晒场的木桶怎么收、水车怎么擦，只供试验检查规则时使用，没有真的内容。
audience: 值班的人
minutes: 30
goals: [说得出木桶什么时候收, 说得出水车谁来擦干]
before: [借三只旧木桶来, 带一本登记的本子]
steps:
  - title: 开场
    minutes: 8
    does: 请大家看一看晒场，说说下雨以前要做什么。
    slides:
      - id: start
        title: 先看晒场
        lines:
          - own: 下雨以前要做什么？
          - duty: lamp-buckets
        notes: 先不说答案，等大家自己说出来再往下讲。
  - title: 收桶
    minutes: 12
    does: 一条一条念，念完请两个人到前面来做一遍。
    guides: [on-post/buckets]
    tools: [residency]
    cases: [wet-bucket]
    slides:
      - id: buckets
        title: 桶怎么收
        lines:
          - says: 钥匙挂在门后，雨前收进仓房。
            citations:
              - { source: lamp, at: '2.1', quote: 钥匙挂在门后 }
          - compare: { table: things, aspect: 收在哪里 }
        notes: 这是 2001 年的说法，今天桶放在哪里，问管仓房的人。
  - title: 测验
    minutes: 10
    does: 做试卷，同桌对答案，拿不准的翻出处再看。
    slides:
      - id: end
        title: 收桶去
        lines:
          - own: 把桶收好。
          - figure: bucket-count
        notes: 一共 3 只，数清楚再走，钥匙挂回门后。
quiz:
  - id: q-1
    kind: choice
    question: 下雨以前桶放到哪里去？
    options: [井边, 仓房, 河里]
    answer: B
    why: 文本写明收进仓房。
    duties: [lamp-buckets]
  - id: q-2
    kind: right-wrong
    question: 水车用过不用擦干净。
    answer: wrong
    why: 谁用过谁来擦，擦完登记。
    duties: [lamp-wheel]
  - { id: q-3, kind: right-wrong, question: 雨停了才收桶，对不对？, answer: wrong, why: 雨前就要收好。, duties: [lamp-buckets] }
  - { id: q-4, kind: right-wrong, question: 水车擦完写在本子上。, answer: right, why: 擦完要登记在本子上。, duties: [lamp-wheel] }
  - { id: q-5, kind: short, question: 钥匙放在哪里，谁来管？, answer: 挂在门后。, why: 文本只说挂在门后。, duties: [lamp-buckets] }
cases:
  - id: wet-bucket
    title: 桶淋湿了
    situation: 雨来得急，值班的人在村口，桶都留在晒场上，等他跑回来已经湿透了，底也裂了两只。
    asks: [他该怎么办？]
    duties: [lamp-buckets]
    reading: 雨前收好是要求；来不及的时候怎么办，没有说。
    open: [lamp-buckets]
handout:
  duties: [lamp-buckets, lamp-wheel, other-slab]
  open: [lamp-buckets]
  todo: [数一数晒场的桶, 把钥匙挂回门后]
`;

/** What else that session names: a figure, a table, and a duty that leaves something open. */
export const AROUND: Record<string, string> = {
  [TRAINING]: SESSION,
  'content/figures/lamp.yaml': `- id: bucket-count
  value: 3
  unit: 只
  counts: 晒场边上的旧木桶
  asOf: 2001 年
  group: 木桶
  citations: [{ at: '2.1' }]
`,
  'content/comparison/things.yaml': `id: things
order: 1
question: 东西收在哪里
summary: 一份说仓房，另一份只说留着垫路，都没有写谁来查。
rows:
  - aspect: 收在哪里
    cells:
      - { source: lamp, says: 木桶收进仓房。, citations: [{ source: lamp, at: '2.1' }] }
      - { source: other, says: 旧石板留着垫路。, citations: [{ source: other, at: '1.1' }] }
`,
  'content/obligations/lamp/conduct.yaml': `- id: lamp-buckets
  roles: [first-secretary]
  modality: must
  statement: 雨前把晒场的桶收好。
  citations:
    - { at: '2.1', quote: 下雨以前收进仓房 }
  guides: [on-post/buckets]
  openQuestions: [{ question: 来不及收的时候怎么办，没有说, askWhom: 管仓房的人 }]
- id: lamp-wheel
  roles: [team-member]
  modality: should
  statement: 水车用后 2 天内擦干并登记。
  quantity: { value: 2, unit: 天, bound: at-most }
  citations: [{ at: 2.1-2.2 }]
  guides: [on-post/buckets]
`,
};

/** The files with one passage of the session exchanged. @throws when the passage is not there */
export function withSession(from: string, to: string): Record<string, string> {
  if (!SESSION.includes(from)) throw new Error(`the session does not hold ${from}`);
  return { ...AROUND, [TRAINING]: SESSION.replace(from, to) };
}
