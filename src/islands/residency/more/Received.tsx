import { useEffect, useRef } from 'preact/hooks';
import type { OwnRule } from '../../../schemas/residency-data.ts';
import { OWN_RULE_ID, ownRuleView } from '../rule-in-force.ts';
import { RULE } from './words.ts';

interface Props {
  rule: OwnRule;
  disabled: boolean;
  onTake(): void;
  onLeave(): void;
}

/** A rule that came by link or file, to be taken or left. */
export function Received({ rule, disabled, onTake, onLeave }: Props) {
  const notice = useRef<HTMLDivElement>(null);
  // It has to be decided on first, and may stand below the screen.
  useEffect(() => notice.current?.focus(), [rule]);
  return (
    <div ref={notice} class="notice info" tabIndex={-1} role="group" aria-label={RULE.receivedLabel}>
      <p>{RULE.received(rule.title, ownRuleView(OWN_RULE_ID, rule).statement, rule.basis ?? RULE.noBasis)}</p>
      <p>{RULE.receivedHint}</p>
      <p class="row">
        <button type="button" class="button" disabled={disabled} onClick={onTake}>
          {RULE.take}
        </button>
        <button type="button" class="button quiet" onClick={onLeave}>
          {RULE.leave}
        </button>
      </p>
    </div>
  );
}
