import { eraseSetAside } from '../../storage/erase.ts';
import type { SetAsideRow } from '../../storage/rows.ts';
import { saveFile } from '../../ui/save-file.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import type { PartProps } from './Data.tsx';
import { TEXT } from './strings.ts';

const download = (rows: SetAsideRow[]) =>
  saveFile({
    name: `驻村有数-读不出来的记录-${rows.length}条.json`,
    type: 'application/json',
    text: JSON.stringify(rows, null, 1),
  });

/** What could not be read: shown, downloadable, removable one by one. */
export function SetAsidePart({ store, tools, rows, refresh }: PartProps & { rows: SetAsideRow[] }) {
  const nameOf = (id: string) => tools.find((tool) => tool.id === id)?.name ?? id;
  return (
    <section aria-labelledby="set-aside">
      <h2 id="set-aside">{TEXT.setAside}</h2>
      <p>{TEXT.setAsideHint}</p>
      <ul class="plain data-list">
        {rows.map((row) => (
          <li key={row.id} class="card">
            <p>
              <strong>{nameOf(row.tool)}</strong> <code>{row.key}</code>
              <br />
              {TEXT.reason}：{row.reason}
            </p>
            <div class="row">
              <button type="button" class="button quiet" onClick={() => download([row])}>
                {TEXT.downloadOne}
                <span class="visually-hidden"> {row.key}</span>
              </button>
              <ConfirmButton
                label={TEXT.removeOne}
                what={row.key}
                question={`移除“${row.key}”后找不回来。要留底请先下载。`}
                confirm={TEXT.removeOne}
                act={async () => {
                  await eraseSetAside(store, row.id);
                  await refresh();
                }}
              />
            </div>
          </li>
        ))}
      </ul>
      <button type="button" class="button secondary" onClick={() => download(rows)}>
        {TEXT.downloadAll}
      </button>
    </section>
  );
}
