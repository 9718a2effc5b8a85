import { useEffect, useMemo, useRef } from 'preact/hooks';
import { scoresToGive } from '../../../domain/assessment/group.ts';
import { shareKey } from '../../../domain/assessment/mapping.ts';
import type { LevelsModel } from '../../../schemas/assessment.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import type { Tool } from '../tool.ts';

/** One's levels alone, as a code and as a file, with what they hold and who can read them. */
export function GroupPanel({ tool }: { tool: Tool<LevelsModel> }) {
  const { page, state, store } = tool;
  const { model, groupHref } = page;
  const token = useMemo(() => state.held.share ?? freshToken(), [state.held.share]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (state.held.share === undefined && !state.readOnly) {
      store.apply([{ op: 'put', key: shareKey(model.id), value: { token } }]);
    }
  }, []);
  const text = JSON.stringify(scoresToGive(model, state.held.answers, token));
  const save = (): void =>
    saveFile({ name: `${model.title} 给小组汇总 ${token.slice(0, 4)}.json`, type: 'application/json', text });
  return (
    <section class="card no-print" aria-labelledby="for-group">
      <h3 id="for-group" tabIndex={-1} ref={heading}>
        给小组汇总
      </h3>
      <p>里面只有各项的档位，没有备注、佐证、红线、日期和姓名；另有一个随机编号，只用来认出重复的一份。不用于排名。</p>
      <p>拿到的人能读出这些档位，愿意给才给。</p>
      <QrCode text={text} label="二维码：本次各项的档位" class="assessment-code" />
      <p class="row">
        <button type="button" class="button secondary" onClick={save}>
          保存成文件
        </button>
        <a class="button quiet" href={groupHref}>
          组长或讲课人：打开汇总页
        </a>
      </p>
    </section>
  );
}

const freshToken = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
