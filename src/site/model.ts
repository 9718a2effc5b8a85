import type { Clauses } from '../schemas/clauses.ts';
import type { Comparison } from '../schemas/comparison.ts';
import type { Figure } from '../schemas/figure.ts';
import type { ResolvedCitation } from '../schemas/shared.ts';
import type { Source } from '../schemas/source.ts';
import type { Term } from '../schemas/term.ts';
import { LEVELS, STATES, type Level, type State } from '../schemas/vocabulary.ts';
import { yearLabel } from './labels.ts';
import { citationsOf, readAssessments } from './assessments.ts';
import { citesInMdx } from './mdx-cites.ts';
import {
  readClauses,
  readComparisons,
  readFigures,
  readGuides,
  readObligations,
  readSources,
  readTerms,
} from './read.ts';
import type { GuideFile, ObligationFileEntry } from './read.ts';
import { readResidencyRules } from './residency-rules.ts';
import { toolNames, type ToolName } from './tools.ts';

/** Where and when a statement applied. Shown beside every rule. */
export interface Scope {
  place: string;
  level: Level;
  year: number;
  /** How sure the year is; `printed` where nothing is said. */
  certainty?: Source['date']['certainty'];
  state: State;
}

export interface Obligation extends Omit<ObligationFileEntry, 'scope' | 'citations'> {
  scope: Scope;
  citations: ResolvedCitation[];
}

export interface GuidePage extends GuideFile {
  /** Citations written in the page itself, beside those of its obligations. */
  cites: ResolvedCitation[];
}

export interface SiteModel {
  /** In order of time. */
  sources: Source[];
  obligations: Obligation[];
  guides: GuidePage[];
  terms: Term[];
  figures: (Figure & { source: string })[];
  comparisons: Comparison[];
  tools: ToolName[];
  /** What the tools rest on: rules of residency and indicators of the self-assessments. */
  toolCitations: (ResolvedCitation & { tool: string; label: string })[];
  clauses: Map<string, Clauses>;
}

export const yearOf = (source: { date: Pick<Source['date'], 'value'> }): number =>
  Number(source.date.value.slice(0, 4));

/** `山东省济宁市 · 地市级 · 2016 年（推定） · 历史` */
export function scopeLabel(scope: Scope): string {
  return [scope.place, LEVELS[scope.level], yearLabel(scope.year, scope.certainty), STATES[scope.state]].join(' · ');
}

export const scopeOfSource = (s: Source): Scope => ({
  place: s.place,
  level: s.level,
  year: yearOf(s),
  certainty: s.date.certainty,
  state: s.state,
});

function resolveObligation(entry: ObligationFileEntry, sources: Map<string, Source>): Obligation {
  const source = sources.get(entry.source);
  if (!source) throw new Error(`content/obligations/${entry.source}: there is no source of that id`);
  return {
    ...entry,
    // A year that the statement gives itself does not inherit the doubt about its source's year.
    scope: {
      ...scopeOfSource(source),
      ...(entry.scope?.year ? { certainty: 'printed' as const } : {}),
      ...entry.scope,
    },
    citations: entry.citations.map((c) => ({ ...c, source: c.source ?? entry.source })),
  };
}

function readToolCitations(root?: string): SiteModel['toolCitations'] {
  const assessments = readAssessments(root).flatMap(({ data }) =>
    citationsOf(data).map((c) => ({ ...c, tool: data.id, label: data.title })),
  );
  const rules = readResidencyRules(root).flatMap(({ data }) =>
    (data.origin.kind === 'clause' ? data.origin.citations : []).map((c) => ({
      ...c,
      tool: 'residency',
      label: `台账规则：${data.title}`,
    })),
  );
  return [...assessments, ...rules];
}

/** Reads and joins all content. Costs a few hundred milliseconds: call `siteModel()` in pages. */
export function loadModel(root?: string): SiteModel {
  const sources = readSources(root)
    .map((e) => e.data)
    .sort((a, b) => a.date.value.localeCompare(b.date.value) || a.id.localeCompare(b.id));
  const byId = new Map(sources.map((s) => [s.id, s]));
  return {
    sources,
    obligations: readObligations(root).map((e) => resolveObligation(e.data, byId)),
    guides: readGuides(root).map((e) => ({ ...e.data, cites: citesInMdx(e.data.body) })),
    terms: readTerms(root).map((e) => e.data),
    figures: readFigures(root).map((e) => e.data),
    comparisons: readComparisons(root).map((e) => e.data),
    tools: toolNames(root),
    toolCitations: readToolCitations(root),
    clauses: readClauses(root),
  };
}

let memo: SiteModel | undefined;

/** The joined content; read once in a build, afresh for every page while authoring. */
export function siteModel(): SiteModel {
  if (import.meta.env.DEV) return loadModel();
  memo ??= loadModel();
  return memo;
}
