/** One kind of change made while cleaning: which rule, how often, and a few short samples for the console report. */
export interface Change {
  /** Id of the rule in kebab-case, e.g. `html-tags`. */
  rule: string;
  /** What the rule does, in Chinese, for the person who imports. */
  description: string;
  count: number;
  /** At most five samples; they quote the text, so they are printed and never written to a committed file. */
  samples: string[];
}

const MAX_SAMPLES = 5;
const MAX_SAMPLE_LENGTH = 40;

/** Collects changes by rule, in the order in which the rules first fired. */
export class ChangeLog {
  private readonly byRule = new Map<string, Change>();

  /** Count one change (or `count` of them) of a rule, with an optional sample. */
  add(rule: string, description: string, sample?: string, count = 1): void {
    const change = this.byRule.get(rule) ?? { rule, description, count: 0, samples: [] };
    change.count += count;
    if (sample !== undefined && change.samples.length < MAX_SAMPLES) {
      const shown = sample.length > MAX_SAMPLE_LENGTH ? `${sample.slice(0, MAX_SAMPLE_LENGTH)}…` : sample;
      if (!change.samples.includes(shown)) change.samples.push(shown);
    }
    this.byRule.set(rule, change);
  }

  /** All changes so far, in order of first appearance. */
  list(): Change[] {
    return [...this.byRule.values()];
  }
}

/** `String.replace` that counts each match which the replacer really changes. */
export function replaceCounted(
  text: string,
  pattern: RegExp,
  replacer: (match: RegExpMatchArray) => string,
  onChange: (before: string, match: RegExpMatchArray) => void,
): string {
  let result = '';
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const replacement = replacer(match);
    if (replacement !== match[0]) onChange(match[0], match);
    result += text.slice(last, match.index) + replacement;
    last = match.index + match[0].length;
  }
  return result + text.slice(last);
}
