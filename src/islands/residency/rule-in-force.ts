import { ownCountingRule } from '../../domain/residency/rule.ts';
import type { Settled } from '../../domain/residency/types.ts';
import type { OwnRule, Posting, ResidencySettings } from '../../schemas/residency-data.ts';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import { OWN, PERIOD_WORD } from './strings.ts';

/** The first of the visitor's own rules; further ones are `own-2`, `own-3` … */
export const OWN_RULE_ID = 'own';

/** Whether the visitor entered the rule: then there is no text to speak of. */
export const isOwnRule = ({ counting }: RuleView): boolean => /^own(-\d+)?$/.test(counting.id);

/** The visitor's own rule in the form of the others. */
export function ownRuleView(id: string, rule: OwnRule): RuleView {
  const { measure } = rule;
  const asked =
    measure.kind === 'days'
      ? `至少 ${measure.days} 天`
      : `${measure.bound === 'at-least' ? '不少于' : '多于'}${measure.of === 'workdays' ? '工作日' : '日历天数'}的 ${measure.numerator}/${measure.denominator}`;
  return {
    counting: ownCountingRule(id, rule),
    counted: 'days',
    title: rule.title,
    statement: `${PERIOD_WORD[rule.period]}${asked}。`,
    scope: OWN.scope,
    isHistorical: false,
    isReference: false,
    origins: rule.basis ? [{ quote: '', label: rule.basis, href: '' }] : [],
    why: {},
    dayWords: {},
    leaveApproval: rule.leaveApproval ?? [],
    notes: [],
    askWhom: OWN.askWhom,
  };
}

/** Every rule that can be chosen: the site's, then the visitor's own. */
export const rulesToChoose = (rules: readonly RuleView[], own: Readonly<Record<string, OwnRule>>): RuleView[] => [
  ...rules.filter(({ counted }) => counted === 'days'),
  ...Object.entries(own).map(([id, rule]) => ownRuleView(id, rule)),
];

/** The rule that is counted by, and the answers the visitor entered for it. */
export interface InForce {
  rule: RuleView;
  settled: Settled;
}

/**
 * The rule of the posting; where it names none, or one that is gone, the rule chosen for all. Null until one is chosen.
 * @param rules what `rulesToChoose` gives
 */
export function ruleInForce(
  rules: readonly RuleView[],
  settings: ResidencySettings | null,
  posting?: Pick<Posting, 'ruleId'>,
): InForce | null {
  const find = (id: string | undefined) => rules.find(({ counting }) => counting.id === id);
  const rule = find(posting?.ruleId) ?? find(settings?.ruleId);
  return rule ? { rule, settled: settings?.settled[rule.counting.id] ?? {} } : null;
}

/** Settings with another rule chosen; the answers given for the old one are kept. */
export const withRule = (settings: ResidencySettings | null, ruleId: string): ResidencySettings => ({
  ruleId,
  settled: settings?.settled ?? {},
});

/** Settings with one point of a rule answered, or (null) open again. */
export function withAnswer(
  settings: ResidencySettings | null,
  ruleId: string,
  point: string,
  value: string | null,
): ResidencySettings {
  const { [point]: _old, ...others } = settings?.settled[ruleId] ?? {};
  const answers = value === null ? others : { ...others, [point]: value };
  return { ruleId: settings?.ruleId ?? ruleId, settled: { ...settings?.settled, [ruleId]: answers } };
}
