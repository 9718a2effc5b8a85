import { useRef, useState } from 'preact/hooks';
import { ownNumber, withAnswers } from '../../../domain/residency/rule.ts';
import type { OwnRule } from '../../../schemas/residency-data.ts';
import { takeFiles, textOfFile } from '../../../ui/read-file.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { Records } from '../records.ts';
import { OWN_RULE_ID } from '../rule-in-force.ts';
import { useSaid } from '../Said.tsx';
import type { SectionProps } from '../section-props.ts';
import { OWN } from '../strings.ts';
import { SelectField } from './fields.tsx';
import { freeId } from './free-id.ts';
import { keepRule } from './keep-rule.ts';
import { Received } from './Received.tsx';
import { readRuleFile, ruleFile, ruleHash } from './rule-file.ts';
import { RuleForm } from './RuleForm.tsx';
import { useRemoval } from './use-removal.tsx';
import { RULE } from './words.ts';

function Share({ rule }: { rule: OwnRule }) {
  const link = `${location.origin}${location.pathname}${ruleHash(rule)}`;
  const field = useRef<HTMLInputElement>(null);
  const { say, complain, said } = useSaid();
  const copy = async () => {
    try {
      // An address without https has no clipboard at all.
      await navigator.clipboard.writeText(link);
      say(RULE.copied);
    } catch {
      complain(RULE.notCopied);
      field.current?.focus();
    }
  };
  return (
    <div class="field">
      <label for="rule-link">{RULE.link}</label>
      <input
        ref={field}
        id="rule-link"
        type="text"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      {said}
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

/** Far more than a rule can be long. */
const MOST_BYTES = 100_000;

/** A rule that comes by file. Shown first, and kept only when it is taken. */
function Incoming({ disabled, onTake }: { disabled: boolean; onTake(rule: OwnRule): void }) {
  const [rule, setRule] = useState<OwnRule | null>(null);
  const { say, complain, said } = useSaid();
  const choose = async (input: HTMLInputElement) => {
    const [file] = takeFiles(input);
    if (!file) return;
    const read = readRuleFile((await textOfFile(file, MOST_BYTES)) ?? '');
    setRule(read);
    if (read) say('');
    else complain(RULE.badFile);
  };
  const take = (taken: OwnRule) => {
    setRule(null);
    onTake(taken);
  };
  return (
    <>
      {rule ? (
        <Received rule={rule} disabled={disabled} onTake={() => take(rule)} onLeave={() => setRule(null)} />
      ) : null}
      <div class="field">
        <label for="rule-file">{RULE.fromFile}</label>
        <input
          id="rule-file"
          type="file"
          accept=".json,application/json"
          disabled={disabled}
          onChange={(event) => void choose(event.currentTarget)}
        />
        {said}
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
  const { records, current, disabled } = props;
  const { say, said } = useSaid();
  const { rules, settings } = records;
  const inUse = current && Object.hasOwn(rules, current.rule.id) ? current.rule.id : OWN_RULE_ID;
  const [shown, show] = useState(inUse);
  const { remove, button } = useRemoval('rules', props);
  const own = rules[shown];
  const rule = own ? withAnswers(own, settings?.settled[shown] ?? {}) : ownNumber(20, OWN.title);
  const save = (id: string, next: OwnRule) => {
    keepRule(id, next, props);
    show(id);
    say(RULE.saved);
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
      {said}
      {own ? (
        <>
          <Share rule={rule} />
          <button type="button" class="button quiet" disabled={disabled} onClick={() => remove(shown, own)}>
            {RULE.remove(own.title)}
          </button>
        </>
      ) : null}
      {button}
    </div>
  );
}
