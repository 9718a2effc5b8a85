import { isAnswered, placedIndicators, type Answers, type Outline } from './model.ts';

/** How far the visitor has come. `answered`: a level, 不确定, or 不适用 with its reason. */
export interface Progress {
  answered: number;
  total: number;
}

/** @param section only this section; all of the model without it */
export function progressOf(model: Outline, answers: Answers, section?: string): Progress {
  const asked = placedIndicators(model).filter((p) => section === undefined || p.section.id === section);
  return { answered: asked.filter((p) => isAnswered(p.indicator, answers)).length, total: asked.length };
}

/** Where to go on: the place last looked at if it is still open or nothing is, else the first open indicator. */
export function resumeAt(model: Outline, answers: Answers, place: string | undefined): string {
  const all = placedIndicators(model).map((p) => p.indicator);
  const open = all.filter((indicator) => !isAnswered(indicator, answers)).map((indicator) => indicator.id);
  const candidates = open.length > 0 ? open : all.map((indicator) => indicator.id);
  return candidates.find((id) => id === place) ?? candidates[0] ?? '';
}

/** The indicators before and after one, in the order of the model. */
export function neighboursOf(model: Outline, id: string): { previous?: string; next?: string } {
  const ids = placedIndicators(model).map((p) => p.indicator.id);
  const at = ids.indexOf(id);
  if (at < 0) return {};
  const [previous, next] = [ids[at - 1], ids[at + 1]];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}
