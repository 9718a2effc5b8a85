import type { RuleView } from '../../domain/residency/rule-view.ts';
import { TEXT } from './strings.ts';

/** Where a rule comes from: place, year, state, its clauses, each with the way to its source. */
export function Clause({ rule }: { rule: RuleView }) {
  return (
    <span class="clauses">
      <span class={rule.isHistorical ? 'tag historical' : 'tag'}>{rule.scope}</span>
      {rule.isReference ? <span class="tag">{TEXT.reference}</span> : null}
      {rule.origins.map((origin) => (
        <span class="clause" key={origin.label}>
          {origin.quote ? <q>{origin.quote}</q> : null}{' '}
          {origin.href ? <a href={origin.href}>{origin.label}</a> : <span class="hint">{origin.label}</span>}
        </span>
      ))}
    </span>
  );
}
