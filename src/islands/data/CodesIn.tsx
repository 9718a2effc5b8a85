import { useEffect, useRef, useState } from 'preact/hooks';
import { collect, join, type Collected } from '../../storage/frames.ts';
import { readCode, readPictures, watchCamera } from '../../ui/read-codes.ts';
import { takeFiles } from '../../ui/read-file.ts';
import { TEXT } from './strings.ts';

interface Props {
  /** The text that all codes together make. */
  onText: (text: string) => void;
  close: () => void;
}

/** Reads a series of codes by camera or from pictures, in whatever order they come. */
export function CodesIn({ onText, close }: Props) {
  const [got, setGot] = useState<Collected | null>(null);
  const [problem, setProblem] = useState('');
  const [isWatching, setWatching] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef<Collected | null>(null);
  const take = async (text: string | null): Promise<void> => {
    const next = text === null ? 'foreign' : collect(latest.current, text);
    if (next === 'foreign') return;
    latest.current = next;
    setGot(next);
    if (next.parts.size < next.count) return;
    const joined = await join(next);
    if (joined.ok) return onText(joined.text);
    latest.current = null;
    setGot(null);
    setProblem(joined.problem === 'unsupported' ? TEXT.codesUnsupported : TEXT.codesDamaged);
  };
  useEffect(() => {
    if (!isWatching || !video.current) return undefined;
    setProblem('');
    return watchCamera(
      video.current,
      (frame) => void take(readCode(frame)),
      () => {
        setWatching(false);
        setProblem(TEXT.noCamera);
      },
    );
  }, [isWatching]);
  const pictures = async (files: readonly File[]) => {
    const texts = await readPictures(files);
    const unread = texts.filter((text) => text === null || collect(null, text) === 'foreign').length;
    setProblem(unread > 0 ? TEXT.unreadPictures(unread) : '');
    // What is wrong with the series as a whole is said last, and stays.
    for (const text of texts) await take(text);
  };
  return (
    <div class="card data-codes">
      <p>{TEXT.scanHint}</p>
      {isWatching && <video ref={video} class="data-video" playsInline muted aria-label={TEXT.cameraLabel} />}
      <p role="status" class="data-codes-count">
        {got ? TEXT.codesGot(got.parts.size, got.count, missing(got)) : ''}
      </p>
      <p role="alert" class="error">
        {problem}
      </p>
      <div class="row">
        <button type="button" class="button secondary" onClick={() => setWatching(!isWatching)}>
          {isWatching ? TEXT.stopCamera : TEXT.startCamera}
        </button>
        <label class="button secondary data-file">
          {TEXT.pictures}
          <input
            class="visually-hidden"
            type="file"
            accept="image/*"
            multiple
            onChange={({ currentTarget }) => void pictures(takeFiles(currentTarget))}
          />
        </label>
        <button type="button" class="button quiet" onClick={close}>
          {TEXT.cancel}
        </button>
      </div>
    </div>
  );
}

/** The first few numbers that are still to come. */
function missing({ count, parts }: Collected): number[] {
  return Array.from({ length: count }, (_, index) => index + 1).filter((number) => !parts.has(number));
}
