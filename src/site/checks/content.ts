import type { Clauses } from '../../schemas/clauses.ts';
import type { Comparison } from '../../schemas/comparison.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { ResolvedCitation } from '../../schemas/shared.ts';
import type { Source } from '../../schemas/source.ts';
import type { Term } from '../../schemas/term.ts';
import type { Training } from '../../schemas/training.ts';
import { guidesOf, readAssessments } from '../assessments.ts';
import { citesInMdx } from '../mdx-cites.ts';
import {
  readClauses,
  readComparisons,
  readFigures,
  readGuides,
  readObligations,
  readSources,
  readTerms,
} from '../read.ts';
import type { GuideFile, ObligationFileEntry } from '../read.ts';
import { readResidencyRules } from '../residency-rules.ts';
import { readLocatedAsks, type PageAsks } from '../search-content.ts';
import { toolNames } from '../tools.ts';
import { readTraining } from '../training.ts';
import type { Located } from '../yaml.ts';

/** All content with its places, as the checks see it. */
export interface LocatedContent {
  sources: Located<Source>[];
  clauses: Map<string, Clauses>;
  obligations: Located<ObligationFileEntry>[];
  guides: Located<GuideFile>[];
  terms: Located<Term>[];
  figures: Located<Figure & { source: string }>[];
  comparisons: Located<Comparison>[];
  training: Located<Training>[];
  /** Guides that the self-assessments send their readers to. */
  assessmentGuides: Located<{ guides: string[] }>[];
  /** Questions that the search knows, by page. */
  asks: Located<PageAsks>[];
  /** Ids of the tools, each the last part of its address. */
  tools: string[];
  /** Every citation of the project with the place where it is written. */
  uses: CitationUse[];
}

export interface CitationUse {
  citation: ResolvedCitation;
  file: string;
  line: number;
}

type WithCitations = {
  citations: { source?: string | undefined; at: string; quote?: string | undefined }[];
  source?: string;
};

function usesOf(entry: Located<WithCitations>): CitationUse[] {
  return entry.data.citations.map((c) => ({
    citation: { ...c, source: c.source ?? entry.data.source ?? '' },
    file: entry.file,
    line: entry.line,
  }));
}

function usesInGuide(guide: Located<GuideFile>): CitationUse[] {
  return citesInMdx(guide.data.body).map(({ line, ...citation }) => ({
    citation,
    file: guide.file,
    line: guide.data.bodyLine + line,
  }));
}

/** Finds every `citations: [{source, at, quote}]` in a data file of any shape (residency rules, assessments, training). */
function usesInside(value: unknown, file: string, line: number): CitationUse[] {
  if (Array.isArray(value)) return value.flatMap((item) => usesInside(item, file, line));
  if (typeof value !== 'object' || value === null) return [];
  const { source, at, quote } = value as Record<string, unknown>;
  if (typeof source === 'string' && typeof at === 'string') {
    return [{ citation: { source, at, ...(typeof quote === 'string' ? { quote } : {}) }, file, line }];
  }
  return Object.values(value).flatMap((item) => usesInside(item, file, line));
}

export function readLocated(root?: string): LocatedContent {
  const obligations = readObligations(root);
  const guides = readGuides(root);
  const terms = readTerms(root);
  const figures = readFigures(root);
  const assessments = readAssessments(root);
  const comparisons = readComparisons(root);
  const training = readTraining(root);
  const others = [...readResidencyRules(root), ...comparisons, ...assessments, ...training];
  return {
    sources: readSources(root),
    clauses: readClauses(root),
    obligations,
    guides,
    terms,
    figures,
    asks: readLocatedAsks(root),
    comparisons,
    training,
    tools: toolNames(root).map((tool) => tool.id),
    assessmentGuides: assessments.map((e) => ({ ...e, data: { guides: guidesOf(e.data) } })),
    uses: [
      ...[...obligations, ...terms, ...figures].flatMap((e) => usesOf(e)),
      ...guides.flatMap(usesInGuide),
      ...others.flatMap((e) => usesInside(e.data, e.file, e.line)),
    ],
  };
}
