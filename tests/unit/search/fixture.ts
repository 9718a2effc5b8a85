import type { PinyinFile } from '../../../src/domain/search/files.ts';
import { makeLexicon, type LexiconData } from '../../../src/domain/search/lexicon.ts';
import { characterTable } from '../../../src/domain/search/normalise.ts';
import { priorOf } from '../../../src/domain/search/weights.ts';
import type { SearchResources } from '../../../src/domain/search/search.ts';
import type { Kind, Line, SearchDocument } from '../../../src/domain/search/types.ts';
import { buildPostings } from '../../../src/integrations/search/build-postings.ts';
import { dutiesShownBy } from '../../../src/integrations/search/memory-index.ts';

/** A small invented site. */
export const LEXICON: LexiconData = {
  groups: [
    ['住村', '驻村', '住在村里'],
    ['请假', '休假'],
    ['礼品', '收礼', '土特产'],
    ['问责', '追责'],
    ['不够', '不足', '没住够'],
    ['三会一课'],
    ['四议两公开'],
    ['每月', '一个月'],
    ['第一书记'],
    ['天数'],
  ],
  terms: 10,
  leads: [{ say: ['说闲话'], mean: ['平衡'] }],
  drop: ['多少', '什么', '怎么', '哪些', '找谁', '吗', '的', '是', '要不要', '不能', '能不能', '可以', '和'],
  weakDrop: '要会地被得',
  misspellings: [['请消假', '请假']],
  places: [
    ['济宁', ['jining-2016-speech', 'jining-2013-model']],
    ['山东', ['jining-2016-speech', 'jining-2013-model', 'shanting-2013-speech']],
    ['鲁山', ['lushan-2011-plan']],
  ],
  years: [
    ['2011', ['lushan-2011-plan']],
    ['2013', ['jining-2013-model', 'shanting-2013-speech']],
  ],
  presence: '',
};

export const document = (
  kind: Kind,
  url: string,
  title: string,
  lines: [Line['field'], string, string?][],
): SearchDocument => ({
  kind,
  url,
  title,
  context: '测试',
  part: kind === 'guide' ? 'on-post' : '',
  roles: kind === 'obligation' ? ['first-secretary'] : [],
  source: kind === 'obligation' ? 'jining-2016-speech' : '',
  year: kind === 'obligation' ? 2016 : 0,
  lines: [
    { field: 'title', text: title },
    ...lines.map(([field, text, anchor]): Line => (anchor ? { field, text, anchor } : { field, text })),
  ],
});

export const DOCUMENTS: SearchDocument[] = [
  document('guide', '/guides/on-post/residency-days/', '住村天数怎么算', [
    ['answer', '先看本县规定每月至少住几天，再看什么算一天。'],
    ['heading', '请假算不算', '请假算不算'],
    ['body', '原文没有说请假的日子怎么计入。', '请假算不算'],
  ]),
  document('guide', '/guides/with-people/first-visit/', '第一次入户', [
    ['answer', '只带一名村干部，不吃请，不收土特产和礼品。'],
    ['body', '土地流转这类事先记下来，回去再问。'],
  ]),
  document('obligation', '/obligations/#twenty-days', '第一书记每月住村不少于 20 天。', [
    ['statement', '第一书记每月住村不少于 20 天。'],
    ['ask', '每月要住多少天'],
    ['ask', '住村天数不够会被追责吗'],
  ]),
  document('obligation', '/obligations/#no-gifts', '入户不得收受礼品。', [
    ['statement', '入户不得收受礼品。'],
    ['ask', '可以收土特产吗'],
  ]),
  document('term', '/glossary/#san-hui-yi-ke', '三会一课', [['statement', '党的组织生活基本制度。']]),
  document('term', '/glossary/#si-yi-liang-gong-kai', '四议两公开', [['statement', '村级重大事项的决策办法。']]),
];

const PINYIN: Record<string, PinyinFile> = {
  z: [
    ['zhu cun', '住村'],
    ['zhu cun tian shu', '住村天数'],
  ],
  s: [['san hui yi ke', '三会一课']],
};

export function resources(documents = DOCUMENTS, lexicon = LEXICON): SearchResources {
  const made = makeLexicon(lexicon);
  const lists = buildPostings(documents, made);
  return {
    documents: documents.length,
    lexicon: made,
    simplified: characterTable('駐數請禮責', '驻数请礼责'),
    prior: (n, asked) => priorOf(documents[n] ?? { kind: 'page', part: '', source: '' }, asked),
    list: (feature) => lists.get(feature),
    load: () => Promise.resolve(),
    dutiesShown: dutiesShownBy(documents),
    pinyin: (letter) => Promise.resolve(PINYIN[letter] ?? []),
  };
}
