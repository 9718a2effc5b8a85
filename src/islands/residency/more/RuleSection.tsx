import { useState } from 'preact/hooks';
import { ownNumber, withAnswers } from '../../../domain/residency/rule.ts';
import type { OwnRule } from '../../../schemas/residency-data.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { Records } from '../records.ts';
import { OWN_RULE_ID, ownRuleView } from '../rule-in-force.ts';
import type { SectionProps } from '../section-props.ts';
import { OWN } from '../strings.ts';
import { SelectField } from './fields.tsx';
import { freeId } from './free-id.ts';
import { readRuleFile, readRuleHash, RULE_HASH, ruleFile, ruleHash } from './rule-file.ts';
import { RuleForm } from './RuleForm.tsx';
import { useRemoval } from './use-removal.tsx';
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

/** A rule that comes by link or by file. Shown first, and kept only when it is taken. */
function Incoming({ disabled, onTake }: { disabled: boolean; onTake(rule: OwnRule): void }) {
  const [received, setReceived] = useState<OwnRule | null>(() => readRuleHash(location.hash));
  const [problem, setProblem] = useState(received || !location.hash.startsWith(RULE_HASH) ? '' : RULE.badLink);
  const choose = async (file: File | undefined) => {
    const rule = file ? readRuleFile(await file.text()) : null;
    setReceived(rule);
    setProblem(file !== undefined && rule === null ? RULE.badFile : '');
  };
  return (
    <>
      {received ? (
        <Received
          rule={received}
          onTake={() => {
            onTake(received);
            setReceived(null);
          }}
          onLeave={() => setReceived(null)}
        />
      ) : null}
      <div class="field">
        <label for="rule-file">{RULE.fromFile}</label>
        <input
          id="rule-file"
          type="file"
          accept=".json,application/json"
          disabled={disabled}
          onChange={(e) => void choose(e.currentTarget.files?.[0])}
        />
        {problem ? (
          <p class="error" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
    </>
  );
}

/** Which of one's own rules is shown, and a new one beside them. */
function OwnRules({ rules, shown, onShow }: { rules: Records['rules']; shown: string; onShow(id: string): void }) {
  const ids = Object.keys(rules);
  if (ids.length === 0) return null;
  const fresh = freeId(OWN_RULE_ID, rules);
  const options = [...ids.map((id) => [id, rules[id]?.title ?? id] as const), [fresh, RULE.another] as const];
  return <SelectField id="rule-which" label={RULE.which} value={shown} options={options} onChange={onShow} />;
}

/** One's own rules in full, and handing one to a colleague. */
export function RuleSection(props: SectionProps) {
  const { records, current, disabled, saveRecord, saveSettings, announce } = props;
  const { rules, settings } = records;
  const inUse = current && Object.hasOwn(rules, current.rule.id) ? current.rule.id : OWN_RULE_ID;
  const [shown, show] = useState(inUse);
  const { remove, button } = useRemoval('rules', props);
  const own = rules[shown];
  const rule = own ? withAnswers(own, settings?.settled[shown] ?? {}) : ownNumber(20, OWN.title);
  const save = (id: string, next: OwnRule) => {
    const { [id]: _written, ...settled } = settings?.settled ?? {};
    saveRecord('rules', id, next);
    saveSettings({ ruleId: id, settled });
    show(id);
    announce(RULE.saved);
  };
  return (
    <div>
      <p>{RULE.lead}</p>
      <Incoming disabled={disabled} onTake={(next) => save(freeId(OWN_RULE_ID, rules), next)} />
      <OwnRules rules={rules} shown={shown} onShow={show} />
      <RuleForm
        key={`${shown} ${JSON.stringify(rule)}`}
        rule={rule}
        disabled={disabled}
        onSave={(next) => save(shown, next)}
      />
      {own ? (
        <>
          <Share rule={rule} announce={announce} />
          <button type="button" class="button quiet" disabled={disabled} onClick={() => remove(shown, own)}>
            {RULE.remove(own.title)}
          </button>
        </>
      ) : null}
      {button}
    </div>
  );
}
