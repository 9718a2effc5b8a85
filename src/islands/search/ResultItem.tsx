import { KIND_LABELS } from '../../domain/search/labels.ts';
import type { Result } from '../../domain/search/present.ts';
import { Marked } from './Marked.tsx';

/** Whether an address may name a stretch of text to mark (`#:~:text=`); where not, it leads to the heading alone. */
const canMarkText = (): boolean => 'fragmentDirective' in document;

/** @param root address of the site's root, with its final slash */
function addressOf(result: Result, root: string): string {
  const address = root.replace(/\/$/, '') + result.url;
  if (result.stretch === '' || !canMarkText()) return address;
  const hash = address.includes('#') ? '' : '#';
  return `${address}${hash}:~:text=${encodeURIComponent(result.stretch).replaceAll('-', '%2D')}`;
}

interface Props {
  result: Result;
  root: string;
  onFollow(): void;
}

export function ResultItem({ result, root, onFollow }: Props) {
  return (
    <li class="result">
      <a class="result-title" href={addressOf(result, root)} onClick={onFollow}>
        <Marked pieces={result.title} />
      </a>
      <p class="meta">
        <span class="tag">{KIND_LABELS[result.kind]}</span> {result.context}
      </p>
      {result.passage.length > 0 && (
        <p class="result-passage">
          <Marked pieces={result.passage} />
        </p>
      )}
    </li>
  );
}
