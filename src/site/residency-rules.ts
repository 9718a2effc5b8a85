import { existsSync, readdirSync } from 'node:fs';
import type { HolidayYears } from '../domain/calendar/holidays.ts';
import { countingRule } from '../domain/residency/rule.ts';
import type { RuleView } from '../domain/residency/rule-view.ts';
import { ResidencyRuleSchema, type ResidencyRule } from '../schemas/residency-rule.ts';
import { noteOf } from './citations.ts';
import { isHistorical } from './labels.ts';
import { scopeLabel, type SiteModel } from './model.ts';
import { ContentError, parseYamlObject, readText, type Located } from './yaml.ts';

const DIR = 'content/residency-rules';

/** Every `content/residency-rules/<id>.yaml`, in the order in which they are offered; the file name must be the id. */
export function readResidencyRules(root = process.cwd()): Located<ResidencyRule>[] {
  if (!existsSync(`${root}/${DIR}`)) return [];
  const files = readdirSync(`${root}/${DIR}`).filter((name) => name.endsWith('.yaml'));
  const entries = files.map((name) => {
    const file = `${DIR}/${name}`;
    const entry = parseYamlObject(readText(root, file), file, ResidencyRuleSchema);
    if (`${entry.data.id}.yaml` !== name) throw new ContentError(file, 1, 'id and file name differ');
    return entry;
  });
  return entries.sort((a, b) => a.data.order - b.data.order);
}

/** Public holidays as `scripts/holidays-update.ts` wrote them. */
export function readHolidayYears(root = process.cwd()): HolidayYears {
  const file = JSON.parse(readText(root, 'content/holidays/public-holidays.json')) as { years: HolidayYears };
  return file.years;
}

function originsOf(rule: ResidencyRule, model: SiteModel): RuleView['origins'] {
  if (rule.origin.kind === 'reference') return [{ quote: '', label: rule.origin.where, href: '' }];
  return rule.origin.citations.map((citation) => {
    const { quote, source, passage, href } = noteOf(model, citation, 0);
    return { quote: quote ?? '', label: `${source}，${passage}`, href };
  });
}

/** A rule in the form the ledger takes it, small enough to travel with the page. */
export function residencyRuleView(rule: ResidencyRule, model: SiteModel): RuleView {
  const { measure, holidays } = rule;
  const points = { ...rule.counts, ...rule.details, 'pro-rata': rule.proRata };
  const why = Object.fromEntries(Object.entries(points).map(([point, { why: text }]) => [point, text]));
  return {
    counting: countingRule(rule),
    title: rule.title,
    statement: rule.statement,
    scope: scopeLabel(rule),
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
