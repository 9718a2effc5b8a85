import type { ResolvedCitation } from '../schemas/shared.ts';
import { PARTS, type Part } from '../schemas/vocabulary.ts';
import { href } from './href.ts';
import type { GuidePage, Obligation, SiteModel } from './model.ts';

/** Build-time questions that pages ask of the content. All pure over the model. */

const PART_ORDER = Object.keys(PARTS);

/** Guides in reading order, whole and by part, and by their id; made once, asked for every page. */
interface Shelf {
  all: GuidePage[];
  byPart: Map<Part, GuidePage[]>;
  byId: Map<string, GuidePage>;
  place: Map<string, number>;
}

function shelve(model: SiteModel): Shelf {
  const rank = new Map(PART_ORDER.map((part, i) => [part, i]));
  const of = (g: GuidePage): number => rank.get(g.part) ?? 0;
  const all = [...model.guides].sort((a, b) => of(a) - of(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
  const byPart = Map.groupBy(all, (g) => g.part);
  const place = new Map([...byPart.values()].flatMap((guides) => guides.map((g, i) => [g.id, i] as const)));
  return { all, byPart, byId: new Map(all.map((g) => [g.id, g])), place };
}

const shelves = new WeakMap<SiteModel, Shelf>();
function shelfOf(model: SiteModel): Shelf {
  const known = shelves.get(model) ?? shelve(model);
  shelves.set(model, known);
  return known;
}

/** Guides in reading order: parts as in the vocabulary, then `order`. */
export const guidesInOrder = (model: SiteModel): GuidePage[] => shelfOf(model).all;

export const guidesOfPart = (model: SiteModel, part: Part): GuidePage[] => shelfOf(model).byPart.get(part) ?? [];

/** In the order of the vocabulary. */
export const partsWithGuides = (model: SiteModel): Part[] => [...shelfOf(model).byPart.keys()];

/** The guide before and after this one within its part. */
export function neighbours(
  model: SiteModel,
  guide: GuidePage,
): { previous?: GuidePage | undefined; next?: GuidePage | undefined } {
  const part = guidesOfPart(model, guide.part);
  const i = shelfOf(model).place.get(guide.id) ?? 0;
  return { previous: part[i - 1], next: part[i + 1] };
}

/**
 * Guides that an obligation names itself. Those that only rest on it are found at its passage: were they listed too,
 * an entry would grow with the number of guides.
 */
export const guidesNamedBy = (model: SiteModel, obligation: Obligation): GuidePage[] =>
  obligation.guides.map((id) => shelfOf(model).byId.get(id)).filter((guide) => guide !== undefined);

/** Where an obligation stands in full, with its origins and what goes with it. `/obligations/#<id>` lists it in short. */
export const obligationHref = (o: Obligation): string => href(`/obligations/topic/${o.topic}/#${o.id}`);

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
