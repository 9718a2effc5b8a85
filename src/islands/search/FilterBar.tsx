import { useState } from 'preact/hooks';
import { countsOf, hasFilters, type FilterName, type Filters } from '../../domain/search/filters.ts';
import { KIND_LABELS } from '../../domain/search/labels.ts';
import type { Facets, Kind } from '../../domain/search/types.ts';
import { TEXT } from './strings.ts';

/** Labels of the values of a filter, by id. */
export type Labels = Record<'role' | 'part' | 'source', Record<string, string>>;

interface Props {
  found: Facets[];
  filters: Filters;
  labels: Labels;
  onChange(filters: Filters): void;
  onReset(): void;
}

function labelOf(name: FilterName, value: string, labels: Labels): string {
  if (name === 'kind') return KIND_LABELS[value as Kind];
  if (name === 'year') return `${value} 年`;
  return labels[name][value] ?? value;
}

function FilterSelect({ name, ...props }: Props & { name: FilterName }) {
  const counts = countsOf(props.found, props.filters, name);
  const value = props.filters[name];
  // A value that nothing has any more stays in the list, or it could not be seen and taken back.
  const options = value !== '' && !counts.some(([v]) => v === value) ? [...counts, [value, 0] as const] : counts;
  if (options.length < 2 && value === '') return null;
  return (
    <div class="field">
      <label for={`filter-${name}`}>{TEXT.filterNames[name]}</label>
      <select
        id={`filter-${name}`}
        value={value}
        onChange={(event) => props.onChange({ ...props.filters, [name]: event.currentTarget.value })}
      >
        <option value="">{TEXT.everything}</option>
        {options.map(([option, count]) => (
          <option key={option} value={option}>
            {labelOf(name, option, props.labels)}（{count}）
          </option>
        ))}
      </select>
    </div>
  );
}

function KindButtons({ found, filters, onChange }: Props) {
  const counts = countsOf(found, filters, 'kind');
  const choices: [Kind | '', string][] = [
    ['', TEXT.everything],
    ...counts.map(([kind, count]): [Kind, string] => [kind as Kind, `${KIND_LABELS[kind as Kind]} ${count}`]),
  ];
  return (
    <div class="row" role="group" aria-label={TEXT.filterNames.kind}>
      {choices.map(([kind, label]) => (
        <button
          key={kind}
          type="button"
          class="button quiet"
          aria-pressed={filters.kind === kind}
          onClick={() => onChange({ ...filters, kind })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

export function FilterBar(props: Props) {
  const { filters, onReset } = props;
  const others = { ...filters, kind: '' as const };
  // Their many options are drawn once somebody looks at them.
  const [isOpen, setOpen] = useState(hasFilters(others));
  return (
    <div class="filters">
      <KindButtons {...props} />
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{TEXT.filters}</summary>
        {isOpen && (
          <div class="filter-grid">
            {(['role', 'part', 'source', 'year'] as const).map((name) => (
              <FilterSelect key={name} name={name} {...props} />
            ))}
          </div>
        )}
      </details>
      {hasFilters(filters) && (
        <button type="button" class="button quiet" onClick={onReset}>
          {TEXT.resetFilters}
        </button>
      )}
    </div>
  );
}
