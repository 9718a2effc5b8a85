import { useState } from 'preact/hooks';
import { isDay } from '../../../domain/calendar/day.ts';
import type { LocalDay, Posting } from '../../../schemas/residency-data.ts';
import { PrivateText } from '../PrivateText.tsx';
import type { SectionProps } from '../section-props.ts';
import { freeId } from './free-id.ts';
import { MORE } from './words.ts';

type Save = SectionProps['saveRecord'];

function AddPosting({ taken, disabled, saveRecord }: { taken: object; disabled: boolean; saveRecord: Save }) {
  const empty = { village: '', role: '', from: '', to: '' };
  const [draft, setDraft] = useState(empty);
  const [isBad, setBad] = useState(false);
  const set = (field: keyof typeof empty) => (value: string) => setDraft((now) => ({ ...now, [field]: value }));
  const add = () => {
    const { village, role, from, to } = draft;
    const good = isDay(from) && (to === '' || (isDay(to) && to >= from));
    setBad(!good);
    if (!good) return;
    const posting: Posting = {
      from,
      ...(to ? { to } : {}),
      ...(village ? { village } : {}),
      ...(role ? { role } : {}),
    };
    saveRecord('postings', freeId(`from-${from}`, taken), posting);
    setDraft(empty);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {(['from', 'to'] as const).map((field) => (
        <div class="field" key={field}>
          <label for={`posting-${field}`}>{field === 'from' ? MORE.since : MORE.until}</label>
          <input
            id={`posting-${field}`}
            type="date"
            value={draft[field]}
            disabled={disabled}
            aria-invalid={isBad}
            onInput={(event) => set(field)(event.currentTarget.value)}
          />
        </div>
      ))}
      <PrivateText
        id="posting-village"
        label={MORE.village}
        value={draft.village}
        maxLength={30}
        disabled={disabled}
        onChange={set('village')}
      />
      <PrivateText
        id="posting-role"
        label={MORE.role}
        value={draft.role}
        maxLength={30}
        disabled={disabled}
        onChange={set('role')}
      />
      {isBad ? (
        <p class="error" role="alert">
          {MORE.badDates}
        </p>
      ) : null}
      <button type="submit" class="button secondary" disabled={disabled}>
        {MORE.add}
      </button>
    </form>
  );
}

function LocalDays({
  records,
  at,
  disabled,
  saveRecord,
}: Pick<SectionProps, 'records' | 'at' | 'disabled' | 'saveRecord'>) {
  const [day, setDay] = useState(at);
  const [kind, setKind] = useState<LocalDay['kind']>('off');
  const [name, setName] = useState('');
  return (
    <>
      <h3>{MORE.localTitle}</h3>
      <p>{MORE.localLead}</p>
      <ul class="plain">
        {Object.entries(records.local)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([date, local]) => (
            <li key={date} class="row">
              <span>{`${date} ${local.kind === 'off' ? MORE.localOff : MORE.localWork} ${local.name ?? ''}`}</span>
              <button
                type="button"
                class="button quiet"
                disabled={disabled}
                aria-label={`${MORE.remove} ${date}`}
                onClick={() => saveRecord('local', date, null)}
              >
                {MORE.remove}
              </button>
            </li>
          ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isDay(day)) saveRecord('local', day, { kind, ...(name ? { name } : {}) });
        }}
      >
        <div class="field">
          <label for="local-day">{MORE.eventDate}</label>
          <input
            id="local-day"
            type="date"
            value={day}
            required
            disabled={disabled}
            onInput={(e) => setDay(e.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="local-kind">{MORE.localKind}</label>
          <select
            id="local-kind"
            value={kind}
            disabled={disabled}
            onChange={(e) => setKind(e.currentTarget.value as LocalDay['kind'])}
          >
            <option value="off">{MORE.localOff}</option>
            <option value="work">{MORE.localWork}</option>
          </select>
        </div>
        <PrivateText
          id="local-name"
          label={MORE.localName}
          value={name}
          maxLength={20}
          disabled={disabled}
          onChange={setName}
        />
        <button type="submit" class="button secondary" disabled={disabled}>
          {MORE.add}
        </button>
      </form>
    </>
  );
}

/** Postings one after another, and what the place itself has arranged. */
export function PostingSection(props: SectionProps) {
  const postings = Object.entries(props.records.postings).sort(([, a], [, b]) => (a.from < b.from ? -1 : 1));
  return (
    <div>
      <p>{MORE.postingLead}</p>
      {postings.length === 0 ? <p class="hint">{MORE.noPostings}</p> : null}
      <ul class="plain">
        {postings.map(([id, { from, to, village, role }]) => (
          <li key={id} class="row">
            <span>{[`${from} 至 ${to ?? '今'}`, village, role].filter(Boolean).join(' ')}</span>
            <button
              type="button"
              class="button quiet"
              disabled={props.disabled}
              aria-label={`${MORE.remove} ${from} ${village ?? ''}`}
              onClick={() => props.saveRecord('postings', id, null)}
            >
              {MORE.remove}
            </button>
          </li>
        ))}
      </ul>
      <AddPosting taken={props.records.postings} disabled={props.disabled} saveRecord={props.saveRecord} />
      <LocalDays {...props} />
    </div>
  );
}
