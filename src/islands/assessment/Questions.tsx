import { useEffect, useRef } from 'preact/hooks';
import { findIndicator, placedIndicators } from '../../domain/assessment/model.ts';
import { neighboursOf, progressOf } from '../../domain/assessment/progress.ts';
import type { Section } from '../../schemas/assessment.ts';
import type { Tool } from './tool.ts';
import { IndicatorCard } from './IndicatorCard.tsx';
import { addressOf, useWide } from './route.ts';
import { LABELS, progressText } from './strings.ts';

/** One indicator a screen on a phone, a whole task on a wide screen. `current` is an indicator of the model. */
export function Questions({ tool, current }: { tool: Tool; current: string }) {
  const wide = useWide();
  const placed = findIndicator(tool.page.model, current);
  useEffect(() => tool.store.goTo(current), [current]);
  useFocusOn(current, wide);
  if (!placed) return null;
  const { section } = placed;
  return (
    <section class="assessment-questions" aria-label="作答">
      {wide && <SectionTabs tool={tool} current={section.id} />}
      <Where tool={tool} current={current} wide={wide} />
      {wide ? (
        <WholeSection tool={tool} section={section} />
      ) : (
        <>
          <h2 class="visually-hidden">
            {section.title}：{placed.group.title}
          </h2>
          <IndicatorCard tool={tool} indicator={placed.indicator} key={current} />
        </>
      )}
      <Pager tool={tool} current={current} wide={wide} />
      {!wide && <SectionTabs tool={tool} current={section.id} />}
    </section>
  );
}

function WholeSection({ tool, section }: { tool: Tool; section: Section }) {
  return (
    <>
      {section.groups.map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`} tabIndex={-1}>
            {group.title}
          </h2>
          {group.indicators.map((indicator) => (
            <IndicatorCard tool={tool} indicator={indicator} key={indicator.id} />
          ))}
        </section>
      ))}
    </>
  );
}

function SectionTabs({ tool, current }: { tool: Tool; current: string }) {
  const { model } = tool.page;
  return (
    <nav class="assessment-tabs no-print" aria-label={model.sectionName}>
      <ul>
        {model.sections.map((section) => {
          const { answered, total } = progressOf(model, tool.state.held.answers, section.id);
          const first = section.groups[0]?.indicators[0]?.id ?? '';
          return (
            <li key={section.id}>
              <a
                href={addressOf({ at: 'answer', indicator: first })}
                aria-current={section.id === current ? 'step' : undefined}
              >
                <span>{section.title}</span>
                <span class="meta">
                  {answered} / {total}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Where({ tool, current, wide }: { tool: Tool; current: string; wide: boolean }) {
  const { model } = tool.page;
  const progress = progressOf(model, tool.state.held.answers);
  const all = placedIndicators(model);
  const at = all.findIndex((p) => p.indicator.id === current);
  return (
    <p class="assessment-where">
      <progress value={progress.answered} max={progress.total} aria-label="全部进度" />
      <span class="meta">
        {wide ? '' : `第 ${at + 1} 项 · ${all[at]?.group.title ?? ''} · `}
        {progressText(progress)}
      </span>
    </p>
  );
}

function Pager({ tool, current, wide }: { tool: Tool; current: string; wide: boolean }) {
  const { previous, next } = wide ? sectionNeighbours(tool, current) : neighboursOf(tool.page.model, current);
  return (
    <nav class="row assessment-pager no-print" aria-label="前后">
      {previous !== undefined && (
        <a class="button secondary" href={addressOf({ at: 'answer', indicator: previous })}>
          {wide ? LABELS.previousSection : LABELS.previous}
        </a>
      )}
      {next !== undefined && (
        <a class="button" href={addressOf({ at: 'answer', indicator: next })}>
          {wide ? LABELS.nextSection : LABELS.next}
        </a>
      )}
      <a class={next === undefined ? 'button' : 'button quiet'} href={addressOf({ at: 'review' })}>
        {LABELS.review}
      </a>
    </nav>
  );
}

function sectionNeighbours({ page: { model } }: Tool, current: string): { previous?: string; next?: string } {
  const at = model.sections.findIndex((s) => s.id === findIndicator(model, current)?.section.id);
  const first = (index: number): string | undefined => model.sections[index]?.groups[0]?.indicators[0]?.id;
  const [previous, next] = [first(at - 1), first(at + 1)];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

/** Moves the focus to the question that the address names, so that keyboard and screen reader follow the page. */
function useFocusOn(current: string, wide: boolean): void {
  const shown = useRef(false);
  useEffect(() => {
    const heading = document.getElementById(`q-${current}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: shown.current || wide ? 'start' : 'nearest' });
    shown.current = true;
  }, [current, wide]);
}
