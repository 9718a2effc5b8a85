import type { Origin } from '../../domain/assessment/page-data.ts';

/** Where something stands: quotation, source, place, year and state, with a link to the passage. */
export function Origins({ origins }: { origins: Origin[] }) {
  return (
    <ul class="assessment-origins meta">
      {origins.map((origin) => (
        <li key={origin.href + (origin.quote ?? '')}>
          {origin.quote && <q>{origin.quote}</q>}
          <a href={origin.href}>{origin.where}</a>（{origin.scope}）
        </li>
      ))}
    </ul>
  );
}
