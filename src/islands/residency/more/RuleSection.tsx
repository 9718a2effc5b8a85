import { useState } from 'preact/hooks';
import { ownNumber } from '../../../domain/residency/rule.ts';
import type { OwnRule } from '../../../schemas/residency-data.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { OWN_RULE_ID, ownRuleView, withRule } from '../rule-in-force.ts';
import type { SectionProps } from '../section-props.ts';
import { OWN } from '../strings.ts';
import { readRuleFile, readRuleHash, ruleFile, ruleHash } from './rule-file.ts';
import { RuleForm } from './RuleForm.tsx';
import { RULE } from './words.ts';

/** A rule that came by link or file, to be taken or left. */
function Received({ rule, onTake, onLeave }: { rule: OwnRule; onTake(): void; onLeave(): void }) {
  return (
    <div class="notice info" role="status">
      <p>{RULE.received(rule.title, ownRuleView(OWN_RULE_ID, rule).statement, rule.basis ?? RULE.noBasis)}</p>
      <p>{RULE.receivedHint}</p>
      <p class="row">
        <button type="button" class="button" onClick={onTake}>
          {RULE.take}
        </button>
        <button type="button" class="button quiet" onClick={onLeave}>
          {RULE.leave}
        </button>
      </p>
    </div>
  );
}

function Share({ rule, announce }: { rule: OwnRule; announce(message: string): void }) {
  const link = `${location.origin}${location.pathname}${ruleHash(rule)}`;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => announce(RULE.copied),
      () => announce(RULE.notCopied),
    );
  return (
    <div class="field">
      <label for="rule-link">{RULE.link}</label>
      <input id="rule-link" type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      <p class="row">
        <button type="button" class="button quiet" onClick={() => void copy()}>
          {RULE.copy}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            saveFile({ name: `驻村规则 ${rule.title}.json`, type: 'application/json', text: ruleFile(rule) })
          }
        >
          {RULE.file}
        </button>
      </p>
    </div>
  );
}

/** One's own rule in full, and handing it to a colleague. */
export function RuleSection({ records, disabled, saveRecord, saveSettings, announce }: SectionProps) {
  const own = records.rules[OWN_RULE_ID];
  const [received, setReceived] = useState<OwnRule | null>(() => readRuleHash(location.hash));
  const [isBad, setBad] = useState(false);
  const save = (rule: OwnRule) => {
    saveRecord('rules', OWN_RULE_ID, rule);
    saveSettings(withRule(records.settings, OWN_RULE_ID));
    announce(RULE.saved);
  };
  const choose = async (file: File | undefined) => {
    const rule = file ? readRuleFile(await file.text()) : null;
    setReceived(rule);
    setBad(file !== undefined && rule === null);
  };
  return (
    <div>
      <p>{RULE.lead}</p>
      {received ? (
        <Received
          rule={received}
          onTake={() => {
            save(received);
            setReceived(null);
          }}
          onLeave={() => setReceived(null)}
        />
      ) : null}
      <RuleForm key={JSON.stringify(own)} rule={own ?? ownNumber(20, OWN.title)} disabled={disabled} onSave={save} />
      {own ? <Share rule={own} announce={announce} /> : null}
      <div class="field">
        <label for="rule-file">{RULE.fromFile}</label>
        <input
          id="rule-file"
          type="file"
          accept=".json,application/json"
          disabled={disabled}
          onChange={(e) => void choose(e.currentTarget.files?.[0])}
        />
        {isBad ? (
          <p class="error" role="alert">
            {RULE.badFile}
          </p>
        ) : null}
      </div>
    </div>
  );
}
