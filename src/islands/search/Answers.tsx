import type { AnswerData } from '../../domain/search/types.ts';
import { TEXT } from './strings.ts';

interface Props {
  answers: AnswerData[];
  root: string;
  /** Number of results below, which on a phone stand out of sight. */
  below: number;
}

/** What the texts answer directly: never without place, year, state and clause; several in order of time. */
export function Answers({ answers, root, below }: Props) {
  if (answers.length === 0) return null;
  const base = root.replace(/\/$/, '');
  return (
    <section class="answers" aria-labelledby="answers-heading">
      <div class="answers-head">
        <h2 id="answers-heading">{TEXT.answers}</h2>
        <a href="#results">{TEXT.below(below)}</a>
      </div>
      {answers.length > 1 && <p class="meta">{TEXT.answersMany}</p>}
      <ul class="plain">
        {answers.map((answer) => (
          <li key={answer.id} class="card answer">
            {answer.figure !== '' && (
              <p class="figure">
                <strong>{answer.figure}</strong> {answer.unit}
                <span class="visually-hidden">（{answer.quantity}）</span>
              </p>
            )}
            <div class="answer-says">
              <p>{answer.statement}</p>
              <p class="meta">
                {answer.place} · {answer.when} · <span class="tag historical">{answer.state}</span>
              </p>
            </div>
            {answer.open.length > 0 && (
              <details class="meta answer-open">
                <summary>{TEXT.answersOpen(answer.open.length)}</summary>
                <ul>
                  {answer.open.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </details>
            )}
            <p class="meta links">
              <a href={base + answer.clauseUrl}>
                <span class="visually-hidden">{TEXT.clause}</span>
                {answer.clause}
              </a>
              <a href={`${base}/obligations/#${answer.id}`}>{TEXT.entry}</a>
            </p>
          </li>
        ))}
      </ul>
      <p class="meta">{TEXT.answersNote}</p>
    </section>
  );
}
