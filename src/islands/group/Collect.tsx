import { useEffect, useRef, useState } from 'preact/hooks';
import { takeFiles, textOfFile } from '../../ui/read-file.ts';
import { countText, readingText, TEXT } from './strings.ts';

type Take = (texts: readonly (string | null)[]) => void;

interface Props {
  take: Take;
  /** Takes what has to be read first. */
  read: (reading: Promise<readonly (string | null)[]>) => Promise<void>;
  say: (words: string) => void;
  people: number;
}

const loadReader = () => import('../../ui/read-codes.ts');

/** By camera, from pictures of codes, from files; as many as one likes at a time. */
export function Collect({ take, read, say, people }: Props) {
  const [isWatching, setWatching] = useState(false);
  const [problem, setProblem] = useState('');
  const pictures = async (files: readonly File[]): Promise<void> => {
    setProblem('');
    try {
      const onNext = (n: number): void => say(readingText(n, files.length));
      await read(loadReader().then(({ readPictures }) => readPictures(files, onNext)));
    } catch {
      setProblem(TEXT.notOpened);
    }
  };
  const failed = (words: string): void => {
    setWatching(false);
    setProblem(words);
  };
  return (
    <>
      <p class="group-count">{countText(people)}</p>
      <p role="alert" class="error">
        {problem}
      </p>
      {isWatching && <Camera take={take} failed={failed} />}
      <div class="row">
        <button
          type="button"
          class="button secondary"
          onClick={() => {
            setProblem('');
            setWatching(!isWatching);
          }}
        >
          {isWatching ? TEXT.stopCamera : TEXT.startCamera}
        </button>
        <FileButton label={TEXT.pictures} accept="image/*" onFiles={(files) => void pictures(files)} />
        <FileButton
          label={TEXT.files}
          accept=".json,application/json"
          onFiles={(files) => void read(Promise.all(files.map(textOf)))}
        />
      </div>
    </>
  );
}

/** Far more than the answers of one person can be. */
const textOf = (file: File) => textOfFile(file, 100_000);

function Camera({ take, failed }: { take: Take; failed: (words: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let alive = true;
    let last: string | null = null;
    loadReader().then(
      ({ readCode, watchCamera }) => {
        if (!alive || !video.current) return;
        const look = (frame: ImageData): void => {
          const text = readCode(frame);
          // The same code stays before the camera for a while: it is taken once.
          if (text === null || text === last) return;
          last = text;
          take([text]);
        };
        stop = watchCamera(video.current, look, () => failed(TEXT.noCamera));
      },
      () => failed(TEXT.notOpened),
    );
    return () => {
      alive = false;
      stop?.();
    };
  }, []);
  return <video ref={video} class="group-video" playsInline muted aria-label={TEXT.cameraLabel} />;
}

interface FileButtonProps {
  label: string;
  accept: string;
  onFiles: (files: File[]) => void;
}

const FileButton = ({ label, accept, onFiles }: FileButtonProps) => (
  <label class="button secondary group-file">
    {label}
    <input
      class="visually-hidden"
      type="file"
      accept={accept}
      multiple
      onChange={({ currentTarget }) => {
        const files = takeFiles(currentTarget);
        if (files.length > 0) onFiles(files);
      }}
    />
  </label>
);
