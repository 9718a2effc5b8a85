import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { takeFiles } from '../../ui/read-file.ts';
import { TEXT } from './strings.ts';

type Scanner = ComponentType<{ onText: (text: string) => void; close: () => void }>;

interface Props {
  read: (source: Blob | string) => void;
  say: (problem: string) => void;
}

/** A file, codes on another screen, or, where files can't be had (some built-in browsers), the text itself. */
export function Choose({ read, say }: Props) {
  const [scanner, setScanner] = useState<{ View: Scanner } | null>(null);
  const scan = async () => {
    try {
      const { CodesIn } = await import('./CodesIn.tsx');
      setScanner({ View: CodesIn });
    } catch {
      say(TEXT.notLoaded);
    }
  };
  return (
    <>
      <div class="row">
        <label class="button secondary data-file">
          {TEXT.chooseFile}
          <input
            class="visually-hidden"
            type="file"
            accept=".json,.txt,application/json,text/plain"
            onChange={({ currentTarget }) => {
              const [file] = takeFiles(currentTarget);
              if (file) read(file);
            }}
          />
        </label>
        {!scanner && (
          <button type="button" class="button secondary" onClick={() => void scan()}>
            {TEXT.scan}
          </button>
        )}
      </div>
      {scanner && (
        <scanner.View
          close={() => setScanner(null)}
          onText={(text) => {
            setScanner(null);
            read(text);
          }}
        />
      )}
      <Paste read={read} />
    </>
  );
}

function Paste({ read }: { read: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{TEXT.paste}</summary>
      <div class="field">
        <label for="backup-text">{TEXT.pasteLabel}</label>
        <textarea
          id="backup-text"
          rows={4}
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <button type="button" class="button secondary" disabled={text === ''} onClick={() => read(text)}>
        {TEXT.readPaste}
      </button>
    </details>
  );
}
