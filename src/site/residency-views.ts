import { countingRule } from '../domain/residency/rule.ts';
import type { RuleView } from '../domain/residency/rule-view.ts';
import type { ResidencyRule } from '../schemas/residency-rule.ts';
import { noteOf } from './citations.ts';
import { isHistorical } from './labels.ts';
import { scopeLabel, yearOf, type Scope, type SiteModel } from './model.ts';

function originsOf(rule: ResidencyRule, model: SiteModel): RuleView['origins'] {
  if (rule.origin.kind === 'reference') return [{ quote: '', label: rule.origin.where, href: '' }];
  return rule.origin.citations.map((citation) => {
    const { quote, source, passage, href } = noteOf(model, citation, 0);
    return { quote: quote ?? '', label: `${source}，${passage}`, href };
  });
}

/** A rule's year is as sure as that of the source it is from; a year of its own, which its text gives, is sure. */
function certaintyOf(rule: ResidencyRule, model: SiteModel): Pick<Scope, 'certainty'> {
  const id = rule.origin.kind === 'clause' ? rule.origin.citations[0]?.source : undefined;
  const source = model.sources.find((s) => s.id === id);
  return source && yearOf(source) === rule.year ? { certainty: source.date.certainty } : {};
}

/** A rule in the form the ledger takes it, small enough to travel with the page. */
export function residencyRuleView(rule: ResidencyRule, model: SiteModel): RuleView {
  const { measure, holidays } = rule;
  const points = { ...rule.counts, ...rule.details, 'pro-rata': rule.proRata };
  const why = Object.fromEntries(Object.entries(points).map(([point, { why: text }]) => [point, text]));
  return {
    counting: countingRule(rule),
    counted: rule.counted,
    title: rule.title,
    statement: rule.statement,
    scope: scopeLabel({ ...rule, ...certaintyOf(rule, model) }),
    isHistorical: isHistorical(rule.state),
    isReference: rule.origin.kind === 'reference',
    origins: originsOf(rule, model),
    why: holidays ? { ...why, covers: holidays.why, effect: holidays.why } : why,
    dayWords:
      measure.kind === 'days' ? Object.fromEntries(measure.options.map(({ days, words }) => [days, words])) : {},
    leaveApproval: rule.leaveApproval,
    notes: rule.notes,
    askWhom: rule.askWhom,
  };
}
