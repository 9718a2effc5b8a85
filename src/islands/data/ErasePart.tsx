import { useState } from 'preact/hooks';
import { eraseAll, eraseTool, type EraseResult } from '../../storage/erase.ts';
import type { Overview } from '../../storage/overview.ts';
import { BackupFirst } from './BackupFirst.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import type { OverviewProps } from './Data.tsx';
import { countsText, TEXT } from './strings.ts';
import { UnsavedNote } from './UnsavedNote.tsx';

const countsOf = (overview: Overview, isMine: (tool: string) => boolean) => ({
  records: overview.tools.filter((each) => isMine(each.tool)).reduce((sum, each) => sum + each.records, 0),
  setAside: overview.setAside.filter((each) => isMine(each.tool)).length,
  rivals: overview.rivals.filter(({ row }) => isMine(row.tool)).length,
  snapshots: overview.snapshots.filter((each) => isMine(each.tool)).length,
});

/** Erasing, tool by tool or all: one question that names what goes and offers a backup first. */
export function ErasePart({ store, tools, overview, refresh, onErased }: OverviewProps & { onErased: () => void }) {
  const [said, setSaid] = useState('');
  const erase = async (what: string, act: () => Promise<EraseResult>) => {
    const result = await act();
    setSaid(result.kind === 'failed' ? result.message : `已清除：${what}。`);
    // What the other parts have said and offered speaks of records that are gone.
    if (result.kind !== 'failed') onErased();
    await refresh();
  };
  const all = countsText(countsOf(overview, () => true));
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{TEXT.erase}</h2>
      <p>{TEXT.eraseHint}</p>
      <div class="row">
        {tools.map((tool) => {
          const counts = countsText(countsOf(overview, (id) => id === tool.id));
          return counts === '' ? null : (
            <ConfirmButton
              key={tool.id}
              label={`清除${tool.name}`}
              question={`将清除${tool.name}的 ${counts}。清除后找不回来。`}
              confirm={TEXT.eraseConfirm}
              act={() => erase(`${tool.name}的 ${counts}`, () => eraseTool(store, tool.id))}
            >
              <UnsavedNote />
              <BackupFirst store={store} />
            </ConfirmButton>
          );
        })}
        <ConfirmButton
          label={TEXT.eraseAll}
          question={TEXT.eraseAllQuestion(all)}
          confirm={TEXT.eraseConfirm}
          act={() => erase(`${all ? `${all}，` : ''}以及各项设置`, () => eraseAll(store))}
        >
          <UnsavedNote />
          {all !== '' && <BackupFirst store={store} />}
        </ConfirmButton>
      </div>
      <p class="data-said" role="status">
        {said}
      </p>
    </section>
  );
}
