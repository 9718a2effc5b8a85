import type { Case, Line, Slide } from '../schemas/training.ts';
import { MODALITIES } from '../schemas/vocabulary.ts';
import type { ResolvedCitation } from '../schemas/shared.ts';
import { figureLabel } from './figures.ts';
import { isHistorical, quantityLabel, yearLabel } from './labels.ts';
import { passageLabel } from './queries.ts';
import { ems, fittingSize, type SlideSize } from './slide-fit.ts';
import { scopeLabel, scopeOfSource, type Obligation, type Scope, type SiteModel } from './model.ts';

/** What a slide shows, with everything that it names put in. */
export interface LineView {
  kind: 'rule' | 'fact' | 'cell' | 'own' | 'case';
  /** 必须, 不得 …; for a rule only. */
  modality?: string;
  /** The number that matters, or the text that speaks, set off from the sentence. */
  mark?: string;
  text: string;
  /** Where and when it held; none for our own words. */
  scopes: Scope[];
  citations: ResolvedCitation[];
}

/** Lines in a row that hold at the same place and time. */
export interface LineGroup {
  /** `山东省济宁市 · 地市级 · 2016 年（推定） · 历史`; empty for our own words. */
  scope: string;
  lines: LineView[];
}

export interface SlideView {
  id: string;
  title: string;
  notes: string;
  groups: LineGroup[];
  citations: ResolvedCitation[];
  /** Whether something on it is a rule of the past: it says so then. */
  historical: boolean;
  /** How large its type can be; undefined where it holds too much. */
  size: SlideSize | undefined;
}

/** @throws when there is none; the check of the content says where */
function find<T extends { id: string }>(entries: readonly T[], id: string, what: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`there is no ${what} “${id}”`);
  return found;
}

export const dutyOf = (model: SiteModel, id: string): Obligation => find(model.obligations, id, 'obligation');
const scopeOf = (model: SiteModel, source: string): Scope => scopeOfSource(find(model.sources, source, 'source'));

function ruleView(o: Obligation): LineView {
  const mark = quantityLabel(o);
  return {
    kind: 'rule',
    modality: MODALITIES[o.modality],
    ...(mark ? { mark } : {}),
    text: o.statement,
    scopes: [o.scope],
    citations: o.citations,
  };
}

type Cell = SiteModel['comparisons'][number]['rows'][number]['cells'][number];
function cellOf(cells: readonly Cell[], text: string, table: string): Cell {
  const found = cells.find((cell) => cell.source === text);
  if (!found) throw new Error(`comparison “${table}” says nothing of “${text}” there`);
  return found;
}

function rowViews(model: SiteModel, { table, aspect, texts }: NonNullable<Line['compare']>): LineView[] {
  const row = find(model.comparisons, table, 'comparison').rows.find((each) => each.aspect === aspect);
  if (!row) throw new Error(`comparison “${table}” has no row “${aspect}”`);
  const cells = texts ? texts.map((text) => cellOf(row.cells, text, table)) : row.cells;
  return cells.map((cell) => {
    const { place, year, certainty } = scopeOf(model, cell.source);
    // Eight texts side by side: each has its name before it instead of a line of scope above.
    const mark = `${place} · ${yearLabel(year, certainty)}`;
    return { kind: 'cell', mark, text: cell.says, scopes: [], citations: cell.citations };
  });
}

/** One line of a session as one or, for a row of a comparison, several lines to show. */
export function lineViews(model: SiteModel, line: Line): LineView[] {
  if (line.duty) return [ruleView(dutyOf(model, line.duty))];
  if (line.compare) return rowViews(model, line.compare);
  if (line.figure) {
    const f = find(model.figures, line.figure, 'figure');
    const citations = f.citations.map((c) => ({ ...c, source: c.source ?? f.source }));
    const text = `${f.counts}（${f.asOf}）`;
    return [{ kind: 'fact', mark: figureLabel(f), text, scopes: [scopeOf(model, f.source)], citations }];
  }
  if (line.own) return [{ kind: 'own', text: line.own, scopes: [], citations: [] }];
  const duties = line.duties.map((id) => dutyOf(model, id));
  const scopes = [...duties.map((o) => o.scope), ...line.citations.map((c) => scopeOf(model, c.source))];
  const citations = [...duties.flatMap((o) => o.citations), ...line.citations];
  return [{ kind: 'fact', text: line.says ?? '', scopes, citations }];
}

const unique = <T>(values: readonly T[], key: (value: T) => string): T[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
];

/** Rules and facts are set alike; cells of a table and our own words each in their way. */
const setAs = (kind: LineView['kind']): string => (kind === 'rule' ? 'fact' : kind);

function groupsOf(lines: readonly LineView[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const scope = unique(line.scopes.map(scopeLabel), String).join('；');
    const last = groups.at(-1);
    const isAlike = last?.scope === scope && last.lines.every(({ kind }) => setAs(kind) === setAs(line.kind));
    if (last && isAlike) last.lines.push(line);
    else groups.push({ scope, lines: [line] });
  }
  return groups;
}

const CASE = {
  made: '情形是编的，没有真人真地。',
  notes: '先让大家说，再看文本。文本怎么说、哪些没有说，在教案页这个案例的下面，课件和讲义上不放。',
};

/** The situation and what is asked of it. The answers stay on the page of the plan: the class is to speak first. */
function caseView({ id, title: name, situation, asks }: Case): SlideView {
  const line = (kind: 'case' | 'own', text: string): LineView => ({ kind, text, scopes: [], citations: [] });
  const title = `虚构案例：${name}`;
  const groups = [
    { scope: CASE.made, lines: [line('case', situation)] },
    { scope: '', lines: asks.map((ask) => line('own', ask)) },
  ];
  const size = fittingSize({ title, groups, origins: 0 });
  return { id, title, notes: CASE.notes, groups, citations: [], historical: false, size };
}

export function slideView(model: SiteModel, slide: Slide | Case): SlideView {
  if ('situation' in slide) return caseView(slide);
  const lines = slide.lines.flatMap((line) => lineViews(model, line));
  const groups = groupsOf(lines);
  const citations = unique(
    lines.flatMap((line) => line.citations),
    (c) => `${c.source} ${c.at}`,
  );
  const origins = citations.reduce((sum, c) => sum + ems(originLabel(model, c)) + 1, 0);
  return {
    id: slide.id,
    title: slide.title,
    notes: slide.notes,
    groups,
    citations,
    historical: citations.some((c) => isHistorical(scopeOf(model, c.source).state)),
    size: fittingSize({ title: slide.title, groups, origins }),
  };
}

/** `济宁 2016 年讲话，第 15 段第 7 句` */
export const originLabel = (model: SiteModel, c: ResolvedCitation): string =>
  `${find(model.sources, c.source, 'source').shortTitle}，${passageLabel(c.at)}`;
