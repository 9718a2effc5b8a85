import { useState } from 'preact/hooks';
import { keyOf } from '../../domain/assessment/mapping.ts';
import { takeSnapshot } from '../../domain/assessment/snapshots.ts';
import type { Snapshot } from '../../schemas/assessment-data.ts';
import { canonicalJson } from '../../storage/json.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { Tool } from './tool.ts';
import { reportBlocks, type Block } from './more/blocks.ts';
import { jsonFile } from './more/json-file.ts';
import { addressOf } from './route.ts';
import { LABELS } from './strings.ts';
import { freshId } from './today.ts';

/** What a copy says, of which day: equal copies give equal texts. */
const contentOf = ({ id: _id, title: _title, ...content }: Snapshot): string => canonicalJson(content);

/** Print, keep a dated copy, take the report along as a file. */
export function ReportButtons({ tool }: { tool: Tool }) {
  const { page, state, store, today } = tool;
  const snapshot = takeSnapshot(page.model, state.held.answers, { id: freshId(), today, title: '' });
  const isKept = state.held.snapshots.some((kept) => contentOf(kept) === contentOf(snapshot));
  const keep = (): void => {
    if (isKept) return;
    const key = keyOf(page.model.id, 'snapshot', snapshot.id);
    store.apply([{ op: 'put', key, value: snapshot }], 'now', '已存下一份今天的结果。');
  };
  return (
    <div class="row no-print assessment-report">
      <button type="button" class="button" onClick={() => print()}>
        {LABELS.print}
      </button>
      <button
        type="button"
        class="button secondary"
        disabled={state.readOnly || state.held.answers.size === 0}
        aria-disabled={isKept}
        onClick={keep}
      >
        {isKept ? '这次结果已存下' : '存下这次结果'}
      </button>
      <WordButton
        name={`${page.model.title}结果 ${today}`}
        title={`${page.model.title}结果`}
        blocks={() => reportBlocks(tool)}
      />
      <button type="button" class="button secondary" onClick={() => saveFile(jsonFile(tool))}>
        下载数据（JSON）
      </button>
      {state.held.snapshots.length > 0 && (
        <a class="button quiet" href={addressOf({ at: 'history' })}>
          {LABELS.history}
        </a>
      )}
    </div>
  );
}

/** The writer of Word files is large, so it is fetched only when asked for. */
export function WordButton({ name, title, blocks }: { name: string; title: string; blocks: () => Block[] }) {
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready');
  const make = async (): Promise<void> => {
    setState('making');
    try {
      const { wordFile } = await import('./more/word-file.ts');
      saveFile(await wordFile(`${name}.docx`, title, blocks()));
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" class="button secondary" disabled={state === 'making'} onClick={() => void make()}>
        {state === 'making' ? '正在生成…' : '下载 Word'}
      </button>
      {state === 'failed' && (
        <span class="error" role="alert">
          {LABELS.notOpened}
        </span>
      )}
    </>
  );
}
