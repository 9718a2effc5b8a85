import { useState } from 'preact/hooks';
import { compareChecklists } from '../../domain/assessment/checklist.ts';
import { levelOf, score } from '../../domain/assessment/scoring.ts';
import { answersOf, compare } from '../../domain/assessment/snapshots.ts';
import type { LevelsModel } from '../../schemas/assessment.ts';
import type { Snapshot } from '../../schemas/assessment-data.ts';
import type { Answers } from '../../domain/assessment/model.ts';
import { hasLevelsModel, isChecklist, type Tool } from './tool.ts';
import { Changes } from './Changes.tsx';
import { CheckChanges } from './CheckChanges.tsx';
import { Heading } from './Heading.tsx';
import { addressOf } from './route.ts';
import { FIRST_LINE, LABELS } from './strings.ts';
import { Timeline, type Moment } from './Timeline.tsx';
import { dayText } from './today.ts';

const NOW = 'now';

/** Only one's own past: every kept result by task, and what changed between two of them. */
export function History({ tool }: { tool: Tool }) {
  const { model } = tool.page;
  const { snapshots, answers } = tool.state.held;
  const [before, setBefore] = useState(snapshots[0]?.id ?? NOW);
  const [after, setAfter] = useState(NOW);
  const answersAt = (id: string): Answers => {
    const snapshot = snapshots.find((s) => s.id === id);
    return snapshot ? answersOf(snapshot) : answers;
  };
  const choices = [
    { id: NOW, name: '现在' },
    ...snapshots.map((s) => ({ id: s.id, name: nameOf(s, snapshots, model.version) })),
  ];
  return (
    <section aria-labelledby="assessment-history">
      <p class="assessment-first">{FIRST_LINE}</p>
      <Heading id="assessment-history">{LABELS.history}</Heading>
      {snapshots.length === 0 ? (
        <p>还没有存过结果。在结果页点“存下这次结果”，以后就能同自己对照。</p>
      ) : (
        <>
          {hasLevelsModel(tool) && <Timeline sections={model.sections} moments={momentsOf(tool)} />}
          <div class="row no-print">
            <Pick id="compare-before" label="从" value={before} choices={choices} onPick={setBefore} />
            <Pick id="compare-after" label="到" value={after} choices={choices} onPick={setAfter} />
          </div>
          {hasLevelsModel(tool) && (
            <Changes comparison={compare(tool.page.model, answersAt(before), answersAt(after))} />
          )}
          {isChecklist(tool) && (
            <CheckChanges changes={compareChecklists(tool.page.model, answersAt(before), answersAt(after))} />
          )}
        </>
      )}
      <p class="row no-print">
        <a class="button secondary" href={addressOf({ at: 'result' })}>
          {LABELS.result}
        </a>
        <a class="button quiet" href={addressOf({ at: 'start' })}>
          {LABELS.toStart}
        </a>
      </p>
    </section>
  );
}

/** Kept results oldest first, then now. Kept ones show the levels worked out on their day. */
function momentsOf({ page: { model }, state: { held } }: Tool<LevelsModel>): Moment[] {
  const kept = [...held.snapshots].reverse().map((s) => ({
    id: s.id,
    name: nameOf(s, held.snapshots, model.version),
    levels: new Map(s.levels.map((l) => [l.section, l.level])),
  }));
  const now = score(model, held.answers).sections.map((s) => [s.id, levelOf(s.outcome)] as const);
  return [...kept, { id: NOW, name: '现在', levels: new Map(now) }];
}

/** The day; where one day has several, which of them; where the model was another, which version. `all`: newest first. */
function nameOf(snapshot: Snapshot, all: readonly Snapshot[], version: number): string {
  const sameDay = all.filter((s) => s.on === snapshot.on).reverse();
  const which = sameDay.length > 1 ? `（第 ${sameDay.indexOf(snapshot) + 1} 份）` : '';
  return dayText(snapshot.on) + which + (snapshot.version === version ? '' : `，第 ${snapshot.version} 版`);
}

interface PickProps {
  id: string;
  label: string;
  value: string;
  choices: { id: string; name: string }[];
  onPick: (id: string) => void;
}

const Pick = ({ id, label, value, choices, onPick }: PickProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {choices.map((each) => (
        <option value={each.id} key={each.id}>
          {each.name}
        </option>
      ))}
    </select>
  </div>
);
