import { ownCountingRule } from '../../domain/residency/rule.ts';
import type { Settled } from '../../domain/residency/types.ts';
import type { OwnRule, ResidencySettings } from '../../schemas/residency-data.ts';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import { OWN } from './strings.ts';

export const OWN_RULE_ID = 'own';

/** Whether the visitor entered the rule: then there is no text to speak of. */
export const isOwnRule = ({ counting }: RuleView): boolean => counting.id === OWN_RULE_ID;

const PERIOD_WORD = { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年' } as const;

/** The visitor's own rule in the form of the others. */
export function ownRuleView(id: string, rule: OwnRule): RuleView {
  const { measure } = rule;
  const asked =
    measure.kind === 'days'
      ? `至少 ${measure.days} 天`
      : `${measure.bound === 'at-least' ? '不少于' : '多于'}${measure.of === 'workdays' ? '工作日' : '日历天数'}的 ${measure.numerator}/${measure.denominator}`;
  return {
    counting: ownCountingRule(id, rule),
    title: rule.title,
    statement: `${PERIOD_WORD[rule.period]}${asked}。`,
    scope: OWN.scope,
    isHistorical: false,
    isReference: false,
    origins: rule.basis ? [{ quote: '', label: rule.basis, href: '' }] : [],
    why: {},
    dayWords: {},
    leaveApproval: [],
    notes: [],
    askWhom: OWN.askWhom,
  };
}

/** The rule that the visitor has chosen, and the answers they entered for it. */
export interface InForce {
  rule: RuleView;
  settled: Settled;
  settings: ResidencySettings;
}

/** Null until a rule is chosen, or where the chosen one is gone. */
export function ruleInForce(
  rules: readonly RuleView[],
  own: Readonly<Record<string, OwnRule>>,
  settings: ResidencySettings | null,
): InForce | null {
  if (!settings) return null;
  const mine = own[settings.ruleId];
  const rule = mine
    ? ownRuleView(settings.ruleId, mine)
    : rules.find(({ counting }) => counting.id === settings.ruleId);
  return rule ? { rule, settings, settled: settings.settled[settings.ruleId] ?? {} } : null;
}

/** Settings with another rule in force; the answers given for the old one are kept. */
export const withRule = (settings: ResidencySettings | null, ruleId: string): ResidencySettings => ({
  ruleId,
  settled: settings?.settled ?? {},
});

/** Settings with one point answered, or (null) open again. */
export function withAnswer(settings: ResidencySettings, point: string, value: string | null): ResidencySettings {
  const { [point]: _old, ...others } = settings.settled[settings.ruleId] ?? {};
  const answers = value === null ? others : { ...others, [point]: value };
  return { ...settings, settled: { ...settings.settled, [settings.ruleId]: answers } };
}
