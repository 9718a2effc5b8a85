import type { CountingRule, PointId } from './types.ts';

/** A rule as a page hands it to the ledger: its counting, and the words that go with it. */
export interface RuleView {
  counting: CountingRule;
  /** Days in the village, or joint activities of a 机关党组织: those are counted from the dated events. */
  counted: 'days' | 'joint-activity';
  title: string;
  statement: string;
  /** `山东省济宁市 · 地市级 · 2016 年 · 历史` */
  scope: string;
  isHistorical: boolean;
  /** A reading from another place, which no source of ours holds. */
  isReference: boolean;
  /** The clauses it rests on, or where a reference was read; `href` is empty where there is no page. */
  origins: { quote: string; label: string; href: string }[];
  /** What the text says of each point, or that it says nothing. */
  why: Partial<Record<PointId, string>>;
  /** Words for each number where the text leaves the number open. */
  dayWords: Record<string, string>;
  leaveApproval: { upToDays?: number | undefined; by: string }[];
  notes: string[];
  askWhom: string;
}
