import { PERIODS, type MODALITIES, type State } from '../schemas/vocabulary.ts';
import type { Source } from '../schemas/source.ts';
import type { ObligationEntry } from '../schemas/obligation.ts';

export const isHistorical = (state: State): boolean => state === 'historical';

const BOUNDS = { 'at-least': '不少于', 'at-most': '不超过', exactly: '', about: '约' } as const;

/** `每月不少于 20 天`, `每月一般不少于 22 天（节假日除外）`, `1 至 2 件`; empty without a quantity. */
export function quantityLabel(o: Pick<ObligationEntry, 'quantity'>): string {
  const q = o.quantity;
  if (!q) return '';
  const period = q.per ? PERIODS[q.per] : '';
  const amount = q.max === undefined ? `${q.value}` : `${q.value} 至 ${q.max}`;
  return `${period}${q.hedge ?? ''}${BOUNDS[q.bound]} ${amount} ${q.unit}${q.except ? `（${q.except}除外）` : ''}`.trim();
}

/** Which words of a text lead to which label: read by visitors, and by authors who choose a modality. */
export const MODALITY_MEANINGS: Record<keyof typeof MODALITIES, string> = {
  must: '原文当作任务或要求布置的：写着“要”“必须”“务必”“一定”，或者直接布置；写在职责、标准、制度、工作要求名下，或者写明“不少于”的；宣布“将”这样办的。',
  should:
    '原文说得松一些的：希望、主张、努力、注重、需要；讲目的、意义时提到的；只用批评或问句点到、要读出意思来的；个人方案里给自己定的任务。用“原则上”“一般”“力争”留了口子的，一律放在这里，不论是叫人做还是不叫人做。',
  'must-not': '原文说“不得”“不能”“不准”“不搞”“杜绝”“防止”的，以及列明要问责的情形。',
  may: '原文说可以，或者有条件的可以。',
  guarantee: '原文要求、答应或讲到的，给驻村干部、驻点村和基层的支持与待遇。',
  practice: '原文只讲已经做了什么、怎样安排、是什么，没有要谁去做。署名文章和调查报告里的大多是这样。',
};

/** Quotation marks inside a quotation become single ones. */
export const innerQuotes = (quote: string): string => quote.replaceAll('“', '‘').replaceAll('”', '’');

export const SOURCE_KINDS = {
  speech: '讲话',
  news: '新闻报道',
  article: '署名文章',
  survey: '调查报告',
  plan: '工作方案',
} as const;

/** `2013 年`, `2016 年（推定）`, `约 2005 年（不确定）`: a year, and how sure it is. */
export function yearLabel(year: number, certainty: Source['date']['certainty'] = 'printed'): string {
  return { printed: `${year} 年`, inferred: `${year} 年（推定）`, unsure: `约 ${year} 年（不确定）` }[certainty];
}

export const CERTAINTY = { printed: '见于原页', inferred: '为推定', unsure: '为推测，不确定' } as const;
