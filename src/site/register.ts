import { ROLES, TOPICS, type Topic } from '../schemas/vocabulary.ts';
import type { Obligation, SiteModel } from './model.ts';

/** One way to narrow the register; each has a page of its own, so that it works without scripts. */
export interface RegisterView {
  kind: 'role' | 'topic' | 'source';
  id: string;
  label: string;
  obligations: Obligation[];
}

/** Every view that holds at least one obligation. */
export function registerViews(model: SiteModel): RegisterView[] {
  const roles = Object.entries(ROLES).map(([id, label]) => ({
    kind: 'role' as const,
    id,
    label,
    obligations: model.obligations.filter((o) => o.roles.some((r) => r === id)),
  }));
  const topics = Object.entries(TOPICS).map(([id, label]) => ({
    kind: 'topic' as const,
    id,
    label,
    obligations: model.obligations.filter((o) => o.topic === id),
  }));
  const sources = model.sources.map((s) => ({
    kind: 'source' as const,
    id: s.id,
    label: s.shortTitle,
    obligations: model.obligations.filter((o) => o.source === s.id),
  }));
  return [...roles, ...topics, ...sources].filter((view) => view.obligations.length > 0);
}

/** Obligations by topic in the order of the vocabulary; within a topic in order of time. */
export function byTopic(model: SiteModel, obligations: Obligation[]): { topic: Topic; obligations: Obligation[] }[] {
  const time = new Map(model.sources.map((s, i) => [s.id, i]));
  return (Object.keys(TOPICS) as Topic[])
    .map((topic) => ({
      topic,
      obligations: obligations
        .filter((o) => o.topic === topic)
        .sort((a, b) => (time.get(a.source) ?? 0) - (time.get(b.source) ?? 0)),
    }))
    .filter((group) => group.obligations.length > 0);
}
