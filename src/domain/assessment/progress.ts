import { placedIndicators, standingOf, type Answers, type Outline } from './model.ts';

/** How far the visitor has come. `answered`: a level, 不确定, or 不适用 with its reason. */
export interface Progress {
  answered: number;
  total: number;
}

const isAnswered = (answers: Answers, id: string): boolean => standingOf(answers.get(id)).kind !== 'open';

/** @param section only this section; all of the model without it */
export function progressOf(model: Outline, answers: Answers, section?: string): Progress {
  const asked = placedIndicators(model).filter((p) => section === undefined || p.section.id === section);
  return { answered: asked.filter((p) => isAnswered(answers, p.indicator.id)).length, total: asked.length };
}

/** Where to go on: the place last looked at if it is still open or nothing is, else the first open indicator. */
export function resumeAt(model: Outline, answers: Answers, place: string | undefined): string {
  const ids = placedIndicators(model).map((p) => p.indicator.id);
  const firstOpen = ids.find((id) => !isAnswered(answers, id));
  if (place !== undefined && ids.includes(place) && (firstOpen === undefined || !isAnswered(answers, place)))
    return place;
  return firstOpen ?? ids[0] ?? '';
}

/** The indicators before and after one, in the order of the model. */
export function neighboursOf(model: Outline, id: string): { previous?: string; next?: string } {
  const ids = placedIndicators(model).map((p) => p.indicator.id);
  const at = ids.indexOf(id);
  if (at < 0) return {};
  const [previous, next] = [ids[at - 1], ids[at + 1]];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}
