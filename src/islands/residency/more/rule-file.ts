import { RULE_TYPE } from '../../../schemas/backup-format.ts';
import { parseOwnRule, type OwnRule } from '../../../schemas/residency-data.ts';

export const RULE_HASH = '#rule=';

/** The rule as a small file for a colleague. */
export const ruleFile = (rule: OwnRule): string => JSON.stringify({ type: RULE_TYPE, version: 1, rule }, null, 2);

/** A rule out of such a file's text, or null where it is none. Never throws. */
export function readRuleFile(text: string): OwnRule | null {
  try {
    const file = JSON.parse(text) as { type?: unknown; rule?: unknown } | null;
    return file?.type === RULE_TYPE ? parseOwnRule(file.rule) : null;
  } catch {
    return null;
  }
}

/** The rule as the fragment of an address: base64url of the file's UTF-8, so that it travels through chats unharmed. */
export function ruleHash(rule: OwnRule): string {
  const bytes = new TextEncoder().encode(ruleFile(rule));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return RULE_HASH + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function readRuleHash(hash: string): OwnRule | null {
  if (!hash.startsWith(RULE_HASH)) return null;
  try {
    const base64 = hash.slice(RULE_HASH.length).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return readRuleFile(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
