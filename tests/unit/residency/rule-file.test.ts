import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readRuleFile,
  readRuleHash,
  RULE_HASH,
  ruleFile,
  ruleHash,
} from '../../../src/islands/residency/more/rule-file.ts';
import type { OwnRule } from '../../../src/schemas/residency-data.ts';

const OWN_RULE: OwnRule = {
  title: '本县 2026',
  period: 'month',
  measure: { kind: 'days', days: 22 },
  counts: { overnight: 'yes', daytime: 'no', errand: 'unknown', leave: 'no', weekend: 'yes', holiday: 'unknown' },
  proRata: 'unknown',
  basis: '县委组织部通知',
};

const linked = (text: string): string => RULE_HASH + Buffer.from(text, 'utf8').toString('base64url');
const changed = (change: (file: { rule: Record<string, unknown> }) => void): string => {
  const file = JSON.parse(ruleFile(OWN_RULE)) as { rule: Record<string, unknown> };
  change(file);
  return JSON.stringify(file);
};

describe('a rule that comes by link, code or file', () => {
  it('comes back as it was sent', () => {
    expect(readRuleHash(ruleHash(OWN_RULE))).toEqual(OWN_RULE);
    expect(readRuleFile(ruleFile(OWN_RULE))).toEqual(OWN_RULE);
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><script>go()</script>'],
    ['another file of ours', '{"type":"zhucun-youshu-backup"}'],
    ['a sound rule under another name', ruleFile(OWN_RULE).replace('zhucun-youshu-rule', 'zhucun-youshu-days')],
    ['a list', '[]'],
    ['null', 'null'],
    ['a key nobody knows', changed(({ rule }) => (rule.onload = 'go()'))],
    ['a prototype', changed(({ rule }) => (rule.kind = 'x')).replace('"kind"', '"__proto__"')],
    ['nesting without end', `{"type":"zhucun-youshu-rule","rule":${'['.repeat(1e5)}`],
    ...Object.keys(OWN_RULE).map((key): [string, string] => [
      `no sound ${key}`,
      changed(({ rule }) => (rule[key] = { x: 1 })),
    ]),
  ])('%s is no rule', (_, text) => {
    expect(readRuleFile(text)).toBeNull();
    expect(readRuleHash(linked(text))).toBeNull();
  });

  it('is looked for behind its own word alone', () => {
    expect(readRuleHash(ruleHash(OWN_RULE).replace(RULE_HASH, '#file='))).toBeNull();
  });

  it('never throws, whatever the address holds', () => {
    fc.assert(fc.property(fc.string(), (text) => readRuleHash(RULE_HASH + text) === null));
    fc.assert(fc.property(fc.json({ maxDepth: 2 }), (text) => readRuleHash(linked(text)) === null));
  });

  it('takes code in a name for the text that it is', () => {
    const hostile: OwnRule = { ...OWN_RULE, title: '<img src=x onerror=go()>' };
    expect(readRuleHash(ruleHash(hostile))).toEqual(hostile);
  });
});
