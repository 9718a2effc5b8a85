import type { Tool } from './tool.ts';
import { Origins } from './Origins.tsx';
import { addressOf } from './route.ts';
import { LABELS } from './strings.ts';

/** What the model rests on, and answers that count for nothing here but are not lost. */
export function Footnotes({ tool, unknown }: { tool: Tool; unknown: number }) {
  const { model, origins } = tool.page;
  return (
    <div class="meta">
      {unknown > 0 && <p>另有 {unknown} 项回答属于其他版本的指标：没有丢，仍存在本机，不计入结果。</p>}
      {model.standing && <p>历史与培训用。{model.standing}</p>}
      <p>{model.basis}</p>
      <Origins origins={origins} />
    </div>
  );
}

/** Where to go from a result. */
export const Onward = () => (
  <p class="row no-print">
    <a class="button secondary" href={addressOf({ at: 'plan' })}>
      {LABELS.plan}
    </a>
    <a class="button quiet" href={addressOf({ at: 'review' })}>
      {LABELS.review}
    </a>
    <a class="button quiet" href={addressOf({ at: 'start' })}>
      {LABELS.toStart}
    </a>
  </p>
);
