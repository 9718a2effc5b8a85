import type { RuleView } from '../../domain/residency/rule-view.ts';
import { TEXT } from './strings.ts';

/** Place, year and state of a rule. */
export function RuleScope({ rule }: { rule: RuleView }) {
  return (
    <>
      <span class={rule.isHistorical ? 'tag historical' : 'tag'}>{rule.scope}</span>
      {rule.isReference ? <span class="tag">{TEXT.reference}</span> : null}
    </>
  );
}

/** The clauses of a rule, each with the way to its source. */
export function Origins({ rule }: { rule: RuleView }) {
  return (
    <>
      {rule.origins.map((origin) => (
        <span class="clause" key={origin.label}>
          {origin.quote ? <q>{origin.quote}</q> : null}{' '}
          {origin.href ? <a href={origin.href}>{origin.label}</a> : <span class="hint">{origin.label}</span>}
        </span>
      ))}
    </>
  );
}

/** Where a rule comes from, in full. */
export function Clause({ rule }: { rule: RuleView }) {
  return (
    <span class="clauses">
      <RuleScope rule={rule} />
      <Origins rule={rule} />
    </span>
  );
}
