import type { ResolvedCitation } from '../schemas/shared.ts';
import { PARTS, type Part } from '../schemas/vocabulary.ts';
import { href } from './href.ts';
import type { GuidePage, Obligation, SiteModel } from './model.ts';

/** Build-time questions that pages ask of the content. All pure over the model. */

const PART_ORDER = Object.keys(PARTS);

/** Guides in reading order: parts as in the vocabulary, then `order`. */
export function guidesInOrder(model: SiteModel): GuidePage[] {
  return [...model.guides].sort(
    (a, b) => PART_ORDER.indexOf(a.part) - PART_ORDER.indexOf(b.part) || a.order - b.order || a.id.localeCompare(b.id),
  );
}

export const guidesOfPart = (model: SiteModel, part: Part): GuidePage[] =>
  guidesInOrder(model).filter((g) => g.part === part);

/** The guide before and after this one within its part. */
export function neighbours(
  model: SiteModel,
  id: string,
): { previous?: GuidePage | undefined; next?: GuidePage | undefined } {
  const guide = model.guides.find((g) => g.id === id);
  if (!guide) return {};
  const part = guidesOfPart(model, guide.part);
  const i = part.findIndex((g) => g.id === id);
  return { previous: part[i - 1], next: part[i + 1] };
}

/** Guides that rest on an obligation or that it names itself. */
export const guidesOn = (model: SiteModel, obligation: Obligation): GuidePage[] =>
  guidesInOrder(model).filter((g) => g.obligations.includes(obligation.id) || obligation.guides.includes(g.id));

/** Obligations that name a guide although the page does not rest on them: further reading, in order of time. */
export function furtherObligations(model: SiteModel, guide: GuidePage): Obligation[] {
  return model.sources.flatMap((s) =>
    model.obligations.filter(
      (o) => o.source === s.id && o.guides.includes(guide.id) && !guide.obligations.includes(o.id),
    ),
  );
}

/** Address of the passage a citation points at. */
export const passageHref = (c: ResolvedCitation): string => href(`/sources/${c.source}/#${passageId(c.at)}`);
export const passageId = (at: string): string => `s-${at.split('-')[0]?.replace('.', '-') ?? ''}`;

/** `第 9 段第 14 句`, or `第 9 段第 14 句至第 16 句`, or across paragraphs. */
export function passageLabel(at: string): string {
  const [from = '', to] = at.split('-');
  const [p, s] = from.split('.');
  if (!to || to === from) return `第 ${p} 段第 ${s} 句`;
  const [q, t] = to.split('.');
  return q === p ? `第 ${p} 段第 ${s} 至 ${t} 句` : `第 ${p} 段第 ${s} 句至第 ${q} 段第 ${t} 句`;
}

/** Order of two sentence ids `9.14`. */
export function compareSentences(a: string, b: string): number {
  const [p = 0, s = 0] = a.split('.').map(Number);
  const [q = 0, t = 0] = b.split('.').map(Number);
  return p - q || s - t;
}
