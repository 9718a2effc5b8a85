import type { OwnRule } from '../../../schemas/residency-data.ts';
import type { SectionProps } from '../section-props.ts';

export type RuleProps = Pick<SectionProps, 'records' | 'disabled' | 'saveRecord' | 'saveSettings'>;

/** Keeps one's own rule under an id and counts by it. The answers given for it are written in it by now. */
export function keepRule(id: string, rule: OwnRule, { records, saveRecord, saveSettings }: RuleProps): void {
  const { [id]: _written, ...settled } = records.settings?.settled ?? {};
  saveRecord('rules', id, rule);
  saveSettings({ ruleId: id, settled });
}
