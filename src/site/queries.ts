import type { ResolvedCitation } from '../schemas/shared.ts';
import type { OutlineEntry, Source } from '../schemas/source.ts';
import { PARTS, type Part, type Role } from '../schemas/vocabulary.ts';
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

export const obligationsOfRole = (model: SiteModel, role: Role): Obligation[] =>
  model.obligations.filter((o) => o.roles.includes(role));

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

export interface Backlink {
  kind: 'obligation' | 'guide' | 'term' | 'figure' | 'tool' | 'comparison';
  label: string;
  href: string;
}

/** Who cites a source, by the first sentence of the cited range; sentences in order of the text. */
export function backlinks(model: SiteModel, source: string): { at: string; users: Backlink[] }[] {
  const passages = new Map<string, { ranges: Set<string>; users: Map<string, Backlink> }>();
  const add = (c: ResolvedCitation, user: Backlink): void => {
    if (c.source !== source) return;
    const start = c.at.split('-')[0] ?? c.at;
    const passage = passages.get(start) ?? { ranges: new Set(), users: new Map() };
    passage.ranges.add(c.at);
    passage.users.set(user.href, user);
    passages.set(start, passage);
  };
  for (const o of model.obligations)
    for (const c of o.citations)
      add(c, { kind: 'obligation', label: o.statement, href: href(`/obligations/#${o.id}`) });
  for (const g of model.guides)
    for (const c of g.cites) add(c, { kind: 'guide', label: g.title, href: href(`/guides/${g.id}/`) });
  for (const t of model.terms)
    for (const c of t.citations) add(c, { kind: 'term', label: t.term, href: href(`/glossary/#${t.id}`) });
  for (const f of model.figures)
    for (const c of f.citations)
      add(
        { ...c, source: c.source ?? f.source },
        { kind: 'figure', label: f.counts, href: href('/guides/history/figures/') },
      );
  for (const x of model.comparisons)
    for (const c of x.rows.flatMap((row) => row.cells.flatMap((cell) => cell.citations)))
      add(c, { kind: 'comparison', label: x.question, href: href(`/compare/#${x.id}`) });
  for (const tool of model.toolCitations)
    add(tool, { kind: 'tool', label: tool.label, href: href(`/tools/${tool.tool}/`) });
  return [...passages]
    .sort((a, b) => compareSentences(a[0], b[0]))
    .map(([at, p]) => ({ at, users: [...p.users.values()] }));
}

/** Order of two sentence ids `9.14`. */
export function compareSentences(a: string, b: string): number {
  const [p = 0, s = 0] = a.split('.').map(Number);
  const [q = 0, t = 0] = b.split('.').map(Number);
  return p - q || s - t;
}

/** The outline of a source, each stretch with the passages in it that are cited, and by whom. */
export function outlineWithUsers(
  model: SiteModel,
  source: Source,
): { entry: OutlineEntry; passages: { at: string; users: Backlink[] }[] }[] {
  const passages = backlinks(model, source.id);
  return source.outline.map((entry) => {
    const [from = '', to = from] = entry.at.split('-');
    const inside = (at: string): boolean => compareSentences(from, at) <= 0 && compareSentences(at, to) <= 0;
    return { entry, passages: passages.filter((p) => inside(p.at)) };
  });
}
