import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportMode, ToolPlan } from '../../storage/merge.ts';
import type { Overview } from '../../storage/overview.ts';
import {
  importBackup,
  previewImport,
  type ImportPlan,
  type ImportPreview,
  type ImportUndo,
} from '../../storage/restore.ts';
import type { Store } from '../../storage/store.ts';
import { ActButton } from './ActButton.tsx';
import type { Candidate } from './Data.tsx';
import type { ToolLink } from './props.ts';
import { MODES, TEXT } from './strings.ts';
import { UnsavedNote } from './UnsavedNote.tsx';

interface Props {
  store: Store;
  tools: ToolLink[];
  overview: Overview;
  candidate: Candidate;
  done: (text: string, undo: ImportUndo) => void;
  cancel: () => void;
}

const COLUMNS = Object.entries(TEXT.columns) as [keyof typeof TEXT.columns, string][];

/** What taking the candidate in would change, tool by tool; nothing is written before the visitor says so. */
export function Preview({ store, tools, overview, candidate, done, cancel }: Props) {
  const [mode, setMode] = useState<ImportMode>(candidate.modes === 'both' ? 'merge' : 'replace');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const nameOf = (id: string) => tools.find((tool) => tool.id === id)?.name ?? id;

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let current = true;
    void previewImport(store, candidate.tools, mode).then((found) => current && setPreview(found));
    return () => void (current = false);
    // The overview changes when records do: then the preview is another.
  }, [store, candidate, mode, overview]);

  const take = async () => {
    const result = await importBackup(store, candidate.tools, mode);
    if (result.kind === 'imported') done(summary(result.tools, nameOf), result.undo);
    else setProblem(result.kind === 'newer' ? TEXT.newerTool(nameOf(result.tool)) : result.message);
  };
  return (
    <div class="card data-preview">
      <h3 tabIndex={-1} ref={heading}>
        {TEXT.preview}
      </h3>
      <p class="hint">{candidate.label}</p>
      {candidate.modes === 'both' && <ModeField mode={mode} setMode={setMode} />}
      {preview?.kind === 'preview' && <Changes plans={preview.tools} nameOf={nameOf} mode={mode} />}
      <UnsavedNote />
      <div role="alert" class="error">
        {problem || (preview ? refusal(preview, nameOf) : '')}
      </div>
      <div class="row">
        {preview?.kind === 'preview' && preview.tools.some(({ plan }) => hasEffect(plan)) && (
          <ActButton act={take}>{candidate.modes === 'both' ? MODES[mode].confirm : TEXT.restoreSnapshot}</ActButton>
        )}
        <button type="button" class="button quiet" onClick={cancel}>
          {TEXT.cancel}
        </button>
      </div>
    </div>
  );
}

const hasEffect = (plan: ToolPlan) => plan.put.length + plan.remove.length + plan.setAside.length > 0;

function refusal(preview: ImportPreview, nameOf: (id: string) => string): string {
  if (preview.kind === 'newer') return TEXT.newerTool(nameOf(preview.tool));
  return preview.kind === 'failed' ? preview.message : '';
}

function summary(plans: ImportPlan, nameOf: (id: string) => string): string {
  const parts = plans.map(({ tool, plan }) => {
    return `${nameOf(tool)}新增 ${plan.added} 条、改动 ${plan.changed} 条、移除 ${plan.removed} 条`;
  });
  return `已写入：${parts.join('；')}。`;
}

function ModeField({ mode, setMode }: { mode: ImportMode; setMode: (mode: ImportMode) => void }) {
  return (
    <fieldset class="data-modes">
      <legend>{TEXT.mode}</legend>
      {(['merge', 'replace'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name="import-mode" checked={mode === each} onChange={() => setMode(each)} />
          <span>
            <strong>{MODES[each].name}</strong>：{MODES[each].hint}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Changes({ plans, nameOf, mode }: { plans: ImportPlan; nameOf: (id: string) => string; mode: ImportMode }) {
  if (plans.length === 0) return <p>{TEXT.emptyBackup}</p>;
  const columns = COLUMNS.filter(([name]) => name !== (mode === 'merge' ? 'removed' : 'keptNewer'));
  const aside = plans.reduce((sum, { plan }) => sum + plan.setAside.length, 0);
  return (
    <>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{TEXT.tool}</th>
            {columns.map(([name, label]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map(({ tool, plan }) => (
            <tr key={tool}>
              <th scope="row">{nameOf(tool)}</th>
              {columns.map(([name, label]) => (
                <td key={name} data-label={label} class={name === 'removed' && plan.removed > 0 ? 'error' : undefined}>
                  {plan[name]} 条
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {aside > 0 && <p>{TEXT.asideInBackup(aside)}</p>}
      {!plans.some(({ plan }) => hasEffect(plan)) && <p>{TEXT.nothingToDo}</p>}
    </>
  );
}
