import type { AnswerData } from '../../domain/search/types.ts';
import { TEXT } from './strings.ts';

/** What the texts answer directly: never without place, year, state and clause; several in order of time. */
export function Answers({ answers, root }: { answers: AnswerData[]; root: string }) {
  if (answers.length === 0) return null;
  const base = root.replace(/\/$/, '');
  return (
    <section class="answers" aria-labelledby="answers-heading">
      <h2 id="answers-heading">{TEXT.answers}</h2>
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
            <p>{answer.statement}</p>
            <p class="meta">
              {answer.place} · {answer.year} 年 · <span class="tag historical">{answer.state}</span>
            </p>
            <p class="meta links">
              <a href={base + answer.clauseUrl}>
                {TEXT.clause}
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
