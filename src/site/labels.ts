import { PERIODS, type State } from '../schemas/vocabulary.ts';
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
