import { useState } from 'preact/hooks';
import { inOrder } from '../../../domain/residency/postings.ts';
import type { RuleView } from '../../../domain/residency/rule-view.ts';
import { isPostingDay, type Posting } from '../../../schemas/residency-data.ts';
import { PrivateText } from '../../../ui/PrivateText.tsx';
import { useSaid } from '../Said.tsx';
import type { SectionProps } from '../section-props.ts';
import { DateField, SelectField } from './fields.tsx';
import { freeId } from './free-id.ts';
import { LocalDays } from './LocalDays.tsx';
import { useRemoval } from './use-removal.tsx';
import { MORE } from './words.ts';

interface FormProps {
  /** The posting that is changed; null for a new one. */
  editing: { id: string; posting: Posting } | null;
  taken: Readonly<Record<string, Posting>>;
  rules: readonly RuleView[];
  disabled: boolean;
  onSave(id: string, posting: Posting): void;
}

const overlaps = (a: Posting, b: Posting) => a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');

type Draft = Record<'village' | 'role' | 'from' | 'to' | 'ruleId', string>;

const draftOf = (posting: Posting | undefined): Draft => ({
  village: '',
  role: '',
  to: '',
  ruleId: '',
  from: '',
  ...posting,
});

/** The posting of a draft, or what is wrong with it. */
function postingOf({ from, to, village, role, ruleId }: Draft, others: readonly Posting[]): Posting | string {
  if (!isPostingDay(from) || (to !== '' && (!isPostingDay(to) || to < from))) return MORE.badDates;
  const posting: Posting = {
    from,
    ...(to ? { to } : {}),
    ...(village ? { village } : {}),
    ...(role ? { role } : {}),
    ...(ruleId ? { ruleId } : {}),
  };
  return others.some((other) => overlaps(posting, other)) ? MORE.badOverlap : posting;
}

function PostingForm({ editing, taken, rules, disabled, onSave }: FormProps) {
  const [draft, setDraft] = useState(() => draftOf(editing?.posting));
  const [problem, setProblem] = useState('');
  const set = (field: keyof Draft) => (value: string) => setDraft((now) => ({ ...now, [field]: value }));
  const save = () => {
    const others = Object.entries(taken).flatMap(([id, other]) => (id === editing?.id ? [] : [other]));
    const posting = postingOf(draft, others);
    setProblem(typeof posting === 'string' ? posting : '');
    if (typeof posting !== 'string') onSave(editing?.id ?? freeId(`from-${posting.from}`, taken), posting);
  };
  const text = (field: 'village' | 'role', label: string) => (
    <PrivateText
      id={`posting-${field}`}
      label={label}
      value={draft[field]}
      maxLength={30}
      disabled={disabled}
      onChange={set(field)}
    />
  );
  const date = (field: 'from' | 'to', label: string) => (
    <DateField
      id={`posting-${field}`}
      label={label}
      value={draft[field]}
      disabled={disabled}
      isBad={problem !== ''}
      onChange={set(field)}
    />
  );
  const choices = rules.map(({ counting, title }) => [counting.id, title] as const);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {date('from', MORE.since)}
      {date('to', MORE.until)}
      {text('village', MORE.village)}
      {text('role', MORE.role)}
      <SelectField
        id="posting-rule"
        label={MORE.postingRule}
        value={draft.ruleId}
        options={[['', MORE.sameRule], ...choices]}
        disabled={disabled}
        onChange={set('ruleId')}
      />
      {problem ? (
        <p class="error" role="alert">
          {problem}
        </p>
      ) : null}
      <button type="submit" class="button secondary" disabled={disabled}>
        {editing ? MORE.saveChange : MORE.addPosting}
      </button>
    </form>
  );
}

function PostingItem({
  posting,
  rules,
  disabled,
  onEdit,
  onRemove,
}: {
  posting: Posting;
  rules: readonly RuleView[];
  disabled: boolean;
  onEdit(): void;
  onRemove(): void;
}) {
  const { from, to, village, role, ruleId } = posting;
  const rule = rules.find(({ counting }) => counting.id === ruleId);
  const name = `${from} ${village ?? ''}`;
  return (
    <li class="row">
      <span>{[`${from} 至 ${to ?? '今'}`, village, role, rule?.title].filter(Boolean).join(' · ')}</span>
      <button
        type="button"
        class="button quiet"
        disabled={disabled}
        aria-label={`${MORE.edit} ${name}`}
        onClick={onEdit}
      >
        {MORE.edit}
      </button>
      <button
        type="button"
        class="button quiet"
        disabled={disabled}
        aria-label={`${MORE.remove} ${name}`}
        onClick={onRemove}
      >
        {MORE.remove}
      </button>
    </li>
  );
}

/** Postings one after another, each with a rule of its own if need be, and what the place itself has arranged. */
export function PostingSection(props: SectionProps) {
  const { records, rules, disabled, saveRecord } = props;
  const [editing, edit] = useState<FormProps['editing']>(null);
  const { remove, button } = useRemoval('postings', props);
  const { say, said } = useSaid();
  const postings = Object.entries(records.postings).sort(([, a], [, b]) => inOrder(a, b));
  return (
    <div>
      <p>{MORE.postingLead}</p>
      {postings.length === 0 ? <p class="hint">{MORE.noPostings}</p> : null}
      <ul class="plain">
        {postings.map(([id, posting]) => (
          <PostingItem
            key={id}
            posting={posting}
            rules={rules}
            disabled={disabled}
            onEdit={() => edit({ id, posting })}
            onRemove={() => {
              remove(id, posting);
              edit(null);
            }}
          />
        ))}
      </ul>
      {button}
      <PostingForm
        key={`${editing?.id} ${postings.length}`}
        editing={editing}
        taken={records.postings}
        rules={rules}
        disabled={disabled}
        onSave={(id, posting) => {
          saveRecord('postings', id, posting);
          edit(null);
          say(MORE.postingSaved);
        }}
      />
      {said}
      <LocalDays {...props} />
    </div>
  );
}
