import { useMemo } from 'preact/hooks';
import { OWN_RULE_ID } from '../rule-in-force.ts';
import { Said } from '../Said.tsx';
import { freeId } from './free-id.ts';
import { keepRule, type RuleProps } from './keep-rule.ts';
import { Received } from './Received.tsx';
import { readRuleHash } from './rule-file.ts';
import { RULE } from './words.ts';

/** The rule that the address holds. Kept only when it is taken; `onDone` gets what there is to say then. */
export function LinkedRule({ hash, onDone, ...props }: RuleProps & { hash: string; onDone(said: string): void }) {
  const rule = useMemo(() => readRuleHash(hash), [hash]);
  if (!rule) return <Said text={RULE.badLink} isProblem />;
  const take = () => {
    keepRule(freeId(OWN_RULE_ID, props.records.rules), rule, props);
    onDone(RULE.saved);
  };
  return <Received rule={rule} disabled={props.disabled} onTake={take} onLeave={() => onDone('')} />;
}
