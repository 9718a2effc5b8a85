import type { Line, Question, Slide, Training } from '../../schemas/training.ts';
import { loadModel, type SiteModel } from '../model.ts';
import { dutyOf, lineViews, slideView, type LineView } from '../slides.ts';
import { deckOf, guidesUsed, slidesOf, toolsUsed } from '../training.ts';
import type { Located } from '../yaml.ts';
import type { LocatedContent } from './content.ts';
import type { Issue } from './issue.ts';

type Fault = [rule: string, message: string];

const without = (named: readonly string[], known: ReadonlySet<string>): string[] =>
  [...new Set(named)].filter((id) => !known.has(id));

const rowName = (table: string, aspect: string, source: string): string =>
  [table, aspect, source].filter(Boolean).join(' · ');

/** Names of obligations, figures, rows, guides and tools that lead nowhere. */
function lostNames(session: Training, content: LocatedContent): Fault[] {
  const lines = slidesOf(session).flatMap((slide) => slide.lines);
  const { quiz, cases, handout } = session;
  const duties = [
    ...lines.flatMap((line) => [...(line.duty ? [line.duty] : []), ...line.duties]),
    ...quiz.flatMap((q) => q.duties),
    ...cases.flatMap((c) => [...c.duties, ...c.open]),
    ...handout.duties,
    ...handout.open,
  ];
  const rows = content.comparisons.flatMap(({ data }) =>
    data.rows.flatMap(({ aspect, cells }) =>
      ['', ...cells.map((c) => c.source)].map((s) => rowName(data.id, aspect, s)),
    ),
  );
  const compared = lines.flatMap(({ compare }) =>
    compare ? ['', ...(compare.texts ?? [])].map((source) => rowName(compare.table, compare.aspect, source)) : [],
  );
  const figures = lines.flatMap((line) => line.figure ?? []);
  const sources = lines.flatMap((line) => line.citations.map((c) => c.source));
  const ids = (entries: readonly Located<{ id: string }>[]): Set<string> => new Set(entries.map((e) => e.data.id));
  const missing: [what: string, ids: string[]][] = [
    ['obligation', without(duties, ids(content.obligations))],
    ['figure', without(figures, ids(content.figures))],
    ['source', without(sources, ids(content.sources))],
    ['row of a comparison', without(compared, new Set(rows))],
    ['guide', without(guidesUsed(session), ids(content.guides))],
    ['tool', without(toolsUsed(session), new Set([...content.tools, 'group']))],
  ];
  return missing.flatMap(([what, lost]) => lost.map((id): Fault => ['reference', `there is no ${what} “${id}”`]));
}

const NUMBER = /\d+(?:\.\d+)?/g;
const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];

/** The numbers that a line may speak of: those of the register, of what is quoted, and the years of the texts. */
const heldBy = (views: readonly LineView[]): string[] =>
  views.flatMap((view) => [
    ...numbersIn([view.mark ?? '', view.kind === 'rule' ? view.text : ''].join(' ')),
    ...view.scopes.map((scope) => String(scope.year)),
    ...view.citations.flatMap((c) => numbersIn(c.quote ?? '')),
  ]);

const dutyViews = (model: SiteModel, ids: readonly string[]): LineView[] =>
  ids.flatMap((duty) => lineViews(model, { duty, duties: [], citations: [] }));

function strangeNumbers(where: string, text: string, held: readonly string[]): Fault[] {
  return without(numbersIn(text), new Set(held)).map((n) => [
    'training-number',
    `${where}: ${n} stands in nothing that is cited there`,
  ]);
}

/** What a line says in words of its own is held against what that line cites; cells and figures are the register's. */
function lineFaults(model: SiteModel, where: string, line: Line): Fault[] {
  if (line.own !== undefined) return strangeNumbers(where, line.own, []);
  return line.says === undefined ? [] : strangeNumbers(where, line.says, heldBy(lineViews(model, line)));
}

/** What everything on some slides holds, for what is said beside their lines. */
function heldOn(model: SiteModel, slides: readonly Slide[]): string[] {
  const views = slides.flatMap((slide) => slide.lines.flatMap((line) => lineViews(model, line)));
  return [...heldBy(views), ...views.flatMap((view) => numbersIn(view.text))];
}

/** What a question states as true; a statement that is wrong and options that are may hold any number. */
function stated(q: Question): string {
  if (q.kind === 'choice') return `${q.options['ABCD'.indexOf(q.answer)] ?? ''} ${q.why}`;
  if (q.kind === 'short') return `${q.answer} ${q.why}`;
  return q.answer === 'right' ? `${q.question} ${q.why}` : q.why;
}

/** Numbers in our own words that none of the cited sentences holds. A case is made up, and so are its numbers. */
function drifted(session: Training, model: SiteModel): Fault[] {
  const { goals, steps, quiz, cases, handout } = session;
  const all = [...heldOn(model, slidesOf(session)), ...heldBy(dutyViews(model, handout.duties))];
  return [
    ...strangeNumbers('goals', goals.join(' '), all),
    ...steps.flatMap(({ title, does, slides }) => strangeNumbers(`${title}, does`, does, heldOn(model, slides))),
    ...slidesOf(session).flatMap((slide) => [
      ...strangeNumbers(`${slide.id}, title`, slide.title, heldOn(model, [slide])),
      ...slide.lines.flatMap((line) => lineFaults(model, slide.id, line)),
      ...strangeNumbers(`${slide.id}, notes`, slide.notes, heldOn(model, [slide])),
    ]),
    ...quiz.flatMap((q) => strangeNumbers(q.id, stated(q), heldBy(dutyViews(model, q.duties)))),
    ...cases.flatMap((c) =>
      strangeNumbers(c.id, c.reading, [...heldBy(dutyViews(model, c.duties)), ...numbersIn(c.situation)]),
    ),
    ...strangeNumbers('handout, todo', handout.todo.join(' '), all),
  ];
}

/** Slides on which nobody could read everything from the last row. */
const overfull = (session: Training, model: SiteModel): Fault[] =>
  deckOf(session)
    .map((slide) => slideView(model, slide))
    .filter((view) => view.size === undefined)
    .map((view) => ['training-slide', `${view.id} holds more than can be read from the last row: make two of it`]);

/** Obligations of which a case or the handout says that they leave something open, although they don't. */
function nothingOpen(session: Training, model: SiteModel): Fault[] {
  const named = [...session.cases.flatMap((c) => c.open), ...session.handout.open];
  return [...new Set(named)]
    .filter((id) => dutyOf(model, id).openQuestions.length === 0)
    .map((id) => ['training-open', `“${id}” has no open question in the register`]);
}

/**
 * Rules reference, training-number, training-slide, training-open: what a session names is there, its own words hold no
 * number that their citations don't, a slide can be read, and an open point is one of the register.
 */
export function checkTraining(content: LocatedContent, root: string): Issue[] {
  if (content.training.length === 0) return [];
  const lost = content.training.map((entry) => ({ entry, faults: lostNames(entry.data, content) }));
  const model = lost.every(({ faults }) => faults.length === 0) ? loadModel(root) : undefined;
  return lost.flatMap(({ entry, faults }) => {
    const more = model ? [drifted, overfull, nothingOpen].flatMap((check) => check(entry.data, model)) : [];
    return [...faults, ...more].map(([rule, message]) => ({ rule, file: entry.file, line: entry.line, message }));
  });
}
