import type { AnswerData, Line, SearchDocument } from '../../domain/search/types.ts';
import type { SearchAsks } from '../../schemas/search-asks.ts';
import type { SearchPage } from '../../schemas/search-page.ts';
import type { Comparison } from '../../schemas/comparison.ts';
import type { Source } from '../../schemas/source.ts';
import type { Term } from '../../schemas/term.ts';
import { MODALITIES, PARTS, PERIODS, STATES } from '../../schemas/vocabulary.ts';
import { figureGroups, figureLabel } from '../../site/figures.ts';
import { innerQuotes, quantityLabel, yearLabel } from '../../site/labels.ts';
import { yearOf, type GuidePage, type Obligation, type SiteModel } from '../../site/model.ts';
import { guidesInOrder, passageId, passageLabel } from '../../site/queries.ts';
import { linesOfMdx, type MdxLookup } from './mdx-lines.ts';

/** Turns the joined content into what can be found. Addresses are within the site, without the base path. */
export function searchDocuments(model: SiteModel, pages: SearchPage[], asks: SearchAsks[]): SearchDocument[] {
  const lookup: MdxLookup = {
    obligation: (id) => model.obligations.find((o) => o.id === id)?.statement,
    term: (id) => model.terms.find((t) => t.id === id)?.term,
    figures: (source, group) =>
      figureGroups(model.figures, source, group).flatMap((g) =>
        g.figures.map((f) => `${f.counts}：${figureLabel(f)}（${f.asOf}）。`),
      ),
  };
  const documents = [
    ...guidesInOrder(model).map((guide) => guideDocument(guide, model, lookup)),
    ...pages.map(pageDocument),
    ...model.comparisons.map((comparison) => comparisonDocument(comparison, model)),
    ...model.obligations.map((o) => obligationDocument(o, model)),
    ...model.terms.map((term) => termDocument(term, model)),
    ...model.sources.flatMap((source) => [sourceDocument(source), ...passageDocuments(source)]),
  ];
  return withAsks(documents, asks);
}

/** Adds the questions that a page answers beyond those of its obligations, and everyday words for its subject. */
function withAsks(documents: SearchDocument[], asks: SearchAsks[]): SearchDocument[] {
  const known = new Set(documents.map((d) => d.url));
  const lost = asks.filter((entry) => !known.has(entry.page)).map((entry) => entry.page);
  if (lost.length > 0) throw new Error(`content/search-asks: no such page: ${lost.join(' ')}`);
  return documents.map((d) => {
    const own = asks.filter((entry) => entry.page === d.url);
    const named = new Set(d.lines.map((l) => l.text));
    const isNew = (text: string): boolean => text !== '' && !named.has(text);
    const more = [
      ...lines('alias', own.flatMap((entry) => entry.names.split(' ')).filter(isNew)),
      ...lines('ask', own.flatMap((entry) => [...entry.asks, ...entry.shared]).filter(isNew)),
      ...lines('related', own.map((entry) => entry.words.replaceAll(' ', '、')).filter(isNew)),
    ];
    return { ...d, lines: [...d.lines, ...more] };
  });
}

const line = (field: Line['field'], text: string): Line => ({ field, text });
const lines = (field: Line['field'], texts: readonly string[]): Line[] => texts.map((text) => line(field, text));

/** Only so many of the guides that an obligation names, the nearest first, answer its questions. */
const NEAREST_GUIDES = 1;

/**
 * Obligations whose questions a guide answers: those that name it among their nearest, and those that a guide of few
 * obligations rests on. Overviews (a year's rhythm, a history) name many, and would stand above the page on the subject.
 */
function answeredBy(guide: GuidePage, model: SiteModel): Obligation[] {
  const isNarrow = guide.part !== 'history' && guide.obligations.length <= NARROW;
  return model.obligations.filter((o) => {
    const nearest = o.guides.filter((id) => !id.startsWith('history/')).slice(0, NEAREST_GUIDES);
    return nearest.includes(guide.id) || (isNarrow && guide.obligations.includes(o.id));
  });
}
const NARROW = 8;

function guideDocument(guide: GuidePage, model: SiteModel, lookup: MdxLookup): SearchDocument {
  const asked = answeredBy(guide, model).flatMap((o) => o.asks);
  return {
    kind: 'guide',
    url: `/guides/${guide.id}/`,
    title: guide.title,
    context: PARTS[guide.part],
    part: guide.part,
    roles: guide.audience,
    source: '',
    year: 0,
    duties: guide.obligations.map((id) => `/obligations/#${id}`),
    lines: [
      line('title', guide.title),
      line('answer', guide.answer),
      ...lines('alias', guide.aliases),
      ...linesOfMdx(guide.body, lookup),
      ...lines(
        'related',
        [...new Set(asked)].filter((ask) => !guide.aliases.includes(ask)),
      ),
    ],
  };
}

function pageDocument(page: SearchPage): SearchDocument {
  return {
    kind: page.tool ? 'tool' : 'page',
    url: page.url,
    title: page.title,
    context: '',
    part: '',
    roles: [],
    source: '',
    year: 0,
    lines: [
      line('title', page.title),
      line('statement', page.summary),
      ...lines('alias', page.aliases),
      ...lines('ask', [...page.asks, ...page.shared]),
    ],
  };
}

/** A table that puts one question to all texts; its cells are found through the entries that they cite. */
function comparisonDocument({ id, question, summary, rows }: Comparison, model: SiteModel): SearchDocument {
  const compared = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.source)));
  const names = model.sources.filter((source) => compared.has(source.id)).map((source) => source.shortTitle);
  return {
    kind: 'comparison',
    url: `/compare/#${id}`,
    title: question,
    context: '几份文本并列，按时间排',
    part: '',
    roles: [],
    source: '',
    year: 0,
    lines: [
      line('title', question),
      line('statement', summary),
      ...lines('related', [...rows.map((row) => row.aspect), ...names]),
    ],
  };
}

const sourceOf = (id: string, model: SiteModel): Source => {
  const source = model.sources.find((s) => s.id === id);
  if (!source) throw new Error(`no source of the id ${id}`);
  return source;
};

const whenOf = (source: Source): string => yearLabel(yearOf(source), source.date.certainty);

function obligationDocument(o: Obligation, model: SiteModel): SearchDocument {
  const source = sourceOf(o.source, model);
  const quotes = o.citations.flatMap((c) => (c.quote ? [`原文：“${innerQuotes(c.quote)}”`] : []));
  return {
    kind: 'obligation',
    url: `/obligations/#${o.id}`,
    title: o.statement,
    context: `${MODALITIES[o.modality]} · ${source.shortTitle} · ${o.scope.place} · ${yearLabel(o.scope.year, o.scope.certainty)}`,
    part: '',
    roles: o.roles,
    source: o.source,
    year: o.scope.year,
    answer: answerData(o, source),
    seeAlso: o.seeAlso.map((id) => `/obligations/#${id}`),
    lines: [
      line('statement', [o.statement, quantityLabel(o), periodLabel(o), o.deadline ?? ''].filter(Boolean).join(' ')),
      ...lines('body', quotes),
      ...lines(
        'body',
        o.openQuestions.map((q) => `${q.question.replace(/(?<!？)。?$/u, '，')}可问${q.askWhom}`),
      ),
      ...lines('ask', o.asks),
    ],
  };
}

/** How often, where that is not said by the number: a question 多久 looks for it. */
const periodLabel = (o: Obligation): string =>
  o.cadence && !['once', 'posting', 'ongoing'].includes(o.cadence) && !o.quantity?.per ? PERIODS[o.cadence] : '';

function answerData(o: Obligation, source: Source): AnswerData {
  const at = o.citations[0]?.at ?? '';
  const q = o.quantity;
  return {
    id: o.id,
    statement: o.statement,
    quantity: quantityLabel(o),
    figure: q ? (q.max === undefined ? `${q.value}` : `${q.value}–${q.max}`) : '',
    unit: q?.unit ?? '',
    place: o.scope.place,
    year: o.scope.year,
    when: yearLabel(o.scope.year, o.scope.certainty),
    state: STATES[o.scope.state],
    clause: `${source.shortTitle}，${passageLabel(at)}`,
    clauseUrl: `/sources/${o.citations[0]?.source ?? o.source}/#${passageId(at)}`,
    open: o.openQuestions.map((q) => q.question),
  };
}

function termDocument(term: Term, model: SiteModel): SearchDocument {
  const first = term.citations[0];
  const source = first ? model.sources.find((s) => s.id === first.source) : undefined;
  return {
    kind: 'term',
    url: `/glossary/#${term.id}`,
    title: term.term,
    context: source?.shortTitle ?? '',
    part: '',
    roles: [],
    source: first?.source ?? '',
    year: source ? yearOf(source) : 0,
    lines: [line('title', term.term), line('statement', term.meaning), ...lines('alias', term.aliases)],
  };
}

function sourceDocument(source: Source): SearchDocument {
  return {
    kind: 'source',
    url: `/sources/${source.id}/`,
    title: source.title,
    context: `${source.place} · ${whenOf(source)}`,
    part: '',
    roles: [],
    source: source.id,
    year: yearOf(source),
    lines: [
      line('title', source.title),
      line('alias', source.shortTitle),
      line('body', `${source.place} ${source.published ?? ''}`),
    ],
  };
}

function passageDocuments(source: Source): SearchDocument[] {
  return source.outline.map((entry) => ({
    kind: 'passage',
    url: `/sources/${source.id}/#${passageId(entry.at)}`,
    title: entry.heading,
    context: `${source.shortTitle} · ${source.place} · ${whenOf(source)} · ${passageLabel(entry.at)}`,
    part: '',
    roles: [],
    source: source.id,
    year: yearOf(source),
    lines: [line('title', entry.heading), line('body', entry.summary)],
  }));
}
