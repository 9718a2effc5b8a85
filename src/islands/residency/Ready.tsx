import { useMemo } from 'preact/hooks';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import { commonEntry } from '../../domain/residency/edit.ts';
import { ownNumber } from '../../domain/residency/rule.ts';
import { statusText } from '../../storage/status-text.ts';
import { useToday } from '../../ui/use-today.ts';
import { Arrival } from './Arrival.tsx';
import { Calendar, type CalendarProps } from './Calendar.tsx';
import { Counting } from './Counting.tsx';
import { DayDetails } from './DayDetails.tsx';
import type { Posted } from './posted.ts';
import type { ResidencyProps } from './props.ts';
import { OWN_RULE_ID, ownRuleView, withRule } from './rule-in-force.ts';
import { RulePicker } from './RulePicker.tsx';
import { SaveLine } from './SaveLine.tsx';
import { Sections } from './Sections.tsx';
import { SentRule } from './SentRule.tsx';
import type { Ledger, ReadyState } from './store.ts';
import { OWN, TEXT } from './strings.ts';
import { useActs } from './use-acts.ts';
import { useCounting } from './use-counting.ts';
import { useSelection } from './use-selection.ts';
import { glanceText, rangeLabel, shortDay } from './wording.ts';

interface Props {
  props: ResidencyProps;
  ledger: Ledger;
  state: ReadyState;
}

function Notices({ props, ledger, state }: Props) {
  return (
    <>
      {ledger.notice ? <p class="notice warn">{ledger.notice}</p> : null}
      {state.readOnly ? <p class="notice warn">{TEXT.readOnly}</p> : null}
      {state.rivals > 0 ? (
        <p class="notice warn">
          {TEXT.rivals(state.rivals)} <a href={`${props.dataHref}#rivals`}>{TEXT.toChoose}</a>
        </p>
      ) : null}
      {state.setAside > 0 ? (
        <p class="notice warn">
          {TEXT.setAside(state.setAside)} <a href={props.dataHref}>{TEXT.toData}</a>
        </p>
      ) : null}
    </>
  );
}

function ChooseRule({ rules, ledger, state, current }: Props & { rules: readonly RuleView[]; current: Posted | null }) {
  const { settings, rules: ownRules } = state.records;
  const own = ownRules[OWN_RULE_ID];
  const chosen = rules.find(({ counting }) => counting.id === settings?.ruleId);
  const onOwnDays = (days: number) => {
    const rule = own ? { ...own, measure: { kind: 'days' as const, days } } : ownNumber(days, OWN.title);
    ledger.saveRecord('rules', OWN_RULE_ID, rule);
    ledger.saveSettings(withRule(settings, OWN_RULE_ID));
  };
  return (
    <RulePicker
      rules={rules}
      chosen={chosen?.counting.id ?? null}
      apart={current && current.view !== chosen ? current.view.title : null}
      own={own ? ownRuleView(OWN_RULE_ID, own).statement : null}
      ownDays={own?.period === 'month' && own.measure.kind === 'days' ? own.measure.days : null}
      disabled={state.readOnly}
      onChoose={(id) => ledger.saveSettings(withRule(settings, id))}
      onOwnDays={onOwnDays}
      arrival={<Arrival postings={state.records.postings} disabled={state.readOnly} saveRecord={ledger.saveRecord} />}
    />
  );
}

/** The calendar, how saving stands, and the details of the chosen day. */
function Entry(props: CalendarProps & { ledger: Ledger }) {
  const { ledger, selection, entries, acts, disabled } = props;
  const at = selection.cursor;
  return (
    <div>
      <Calendar {...props} />
      <p class="visually-hidden" role="status">
        {acts.message}
      </p>
      <SaveLine
        text={statusText(ledger.status, ledger.storeKind)}
        isFailed={ledger.status.kind === 'failed'}
        onRetry={ledger.retry}
        unsaved={ledger.unsaved}
      />
      <DayDetails
        label={selection.isRange ? rangeLabel(selection.range) : shortDay(at)}
        isRange={selection.isRange}
        entry={selection.isRange ? commonEntry(entries, selection.days) : entries[at]}
        disabled={disabled}
        onChange={(details, field) => acts.change(selection.days, details, field)}
      />
    </div>
  );
}

/** The ledger once its records are there: rule, calendar, details, counting, and what lies below. */
export function Ready(all: Props) {
  const { props, ledger, state } = all;
  const today = useToday();
  const { history, records, readOnly } = state;
  const { entries } = history;
  const acts = useActs(ledger, entries);
  const selection = useSelection(today, acts.announce);
  const counting = useCounting(props, state, today, selection.cursor);
  const { calendar, rules, posted, current, result } = counting;
  const glance = result?.kind === 'assessed' ? glanceText(result) : '';
  // The same element again: a tap on a day need not go through every rule and its clauses.
  const picker = useMemo(
    () => <ChooseRule {...all} rules={rules} current={current} />,
    [rules, records, readOnly, current?.view],
  );
  const shared = { entries, calendar, today, disabled: readOnly };

  return (
    <div class="ledger" onKeyDown={acts.onKeyDown}>
      <Notices {...all} />
      <SentRule
        records={records}
        disabled={readOnly}
        saveRecord={ledger.saveRecord}
        saveSettings={ledger.saveSettings}
      />
      {picker}
      <div class="columns">
        <Entry {...shared} ledger={ledger} selection={selection} history={history} glance={glance} acts={acts} />
        <Counting
          current={current}
          result={result}
          others={counting.others}
          today={today}
          settings={records.settings}
          disabled={readOnly}
          goTo={selection.toDay}
          onSettings={ledger.saveSettings}
        />
      </div>
      <Sections
        {...shared}
        records={records}
        at={selection.cursor}
        rules={rules}
        activityRules={props.rules.filter(({ counted }) => counted === 'joint-activity')}
        posted={posted}
        current={current}
        dataHref={props.dataHref}
        onReadIn={ledger.readIn}
        saveRecord={ledger.saveRecord}
        saveSettings={ledger.saveSettings}
        goTo={selection.toDay}
      />
    </div>
  );
}
