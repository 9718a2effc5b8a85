import { useEffect, useRef, useState } from 'preact/hooks';
import { ownNumber, withAnswers } from '../../../domain/residency/rule.ts';
import type { OwnRule } from '../../../schemas/residency-data.ts';
import { takeFiles, textOfFile } from '../../../ui/read-file.ts';
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
  const notice = useRef<HTMLDivElement>(null);
  // A link opens this section far below what is on the screen.
  useEffect(() => notice.current?.scrollIntoView({ block: 'nearest' }), [rule]);
  return (
    <div ref={notice} class="notice info" role="status">
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

const Problem = ({ text }: { text: string }) =>
  text ? (
    <p class="error" role="alert">
      {text}
    </p>
  ) : null;

function Share({ rule, announce }: { rule: OwnRule; announce(message: string): void }) {
  const link = `${location.origin}${location.pathname}${ruleHash(rule)}`;
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const copy = async () => {
    try {
      // An address without https has no clipboard at all.
      await navigator.clipboard.writeText(link);
      setProblem('');
      announce(RULE.copied);
    } catch {
      setProblem(RULE.notCopied);
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
      <Problem text={problem} />
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

/** What has come: a rule, or what was wrong with it. */
interface Came {
  rule: OwnRule | null;
  problem: string;
}

const isLink = (): boolean => location.hash.startsWith(RULE_HASH);

function readAddress(): Came {
  const rule = readRuleHash(location.hash);
  return { rule, problem: isLink() && rule === null ? RULE.badLink : '' };
}

/** Far more than a rule can be long. */
const MOST_BYTES = 100_000;

/** A rule that comes by link or by file. Shown first, and kept only when it is taken. */
function Incoming({ disabled, onTake }: { disabled: boolean; onTake(rule: OwnRule): void }) {
  const [{ rule, problem }, setCame] = useState(readAddress);
  useEffect(() => {
    const look = () => isLink() && setCame(readAddress());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  const choose = async (input: HTMLInputElement) => {
    const [file] = takeFiles(input);
    if (!file) return;
    const read = readRuleFile((await textOfFile(file, MOST_BYTES)) ?? '');
    setCame({ rule: read, problem: read ? '' : RULE.badFile });
  };
  const leave = () => {
    setCame({ rule: null, problem: '' });
    // What has been decided must not be asked again when the page is loaded again.
    if (isLink()) history.replaceState(history.state, '', location.pathname + location.search);
  };
  return (
    <>
      {rule ? (
        <Received
          rule={rule}
          onTake={() => {
            onTake(rule);
            leave();
          }}
          onLeave={leave}
        />
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
        <Problem text={problem} />
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
