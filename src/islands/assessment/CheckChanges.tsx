import type { CheckChange } from '../../domain/assessment/checklist.ts';
import { CHECK_STATES } from './strings.ts';

/** What changed between two times a checklist was answered. */
export function CheckChanges({ changes }: { changes: CheckChange[] }) {
  const not = changes.filter((change) => !change.isComparable);
  const changed = changes.filter((change) => change.isComparable);
  return (
    <section aria-labelledby="assessment-changes">
      <h3 id="assessment-changes">变了什么</h3>
      <p>
        {changed.length === 0 ? '没有一项变了。' : `${changed.length} 项变了。`}
        {not.length > 0 && `${not.length} 项的问法含义改过，不比。`}
      </p>
      {changed.length > 0 && (
        <table class="data">
          <caption>变了的几项</caption>
          <thead>
            <tr>
              <th scope="col">问题</th>
              <th scope="col">从</th>
              <th scope="col">到</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((change) => (
              <tr key={change.indicator.id}>
                <th scope="row">{change.indicator.question}</th>
                <td data-label="从">{CHECK_STATES[change.from]}</td>
                <td data-label="到">{CHECK_STATES[change.to]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {not.length > 0 && <p class="meta">含义改过的：{not.map((c) => c.indicator.question).join('；')}</p>}
    </section>
  );
}
