import decodeQR from 'qr/decode.js';

/** A phone's photo is far larger than a code needs; smaller pictures are read faster. */
const LARGEST = 1600;
/** Time for a code in a picture (ms); the camera brings the next one soon anyway. */
const PATIENCE_MS = 1500;
const PAUSE_MS = 120;

/** The text of the QR code in a picture, null where none is found. */
export function readCode(picture: ImageData, timeLimit = 60): string | null {
  try {
    return decodeQR(picture, { timeLimit });
  } catch {
    return null;
  }
}

/** Null for what is no picture, or has no code. Never rejects. */
async function readPicture(file: Blob): Promise<string | null> {
  let bitmap: ImageBitmap | undefined;
  try {
    bitmap = await createImageBitmap(file);
    const pixels = pixelsOf(bitmap, bitmap.width, bitmap.height);
    return pixels && readCode(pixels, PATIENCE_MS);
  } catch {
    return null;
  } finally {
    bitmap?.close();
  }
}

/**
 * One after the other: a phone's photo takes some 50 MB while it is open.
 * @param onNext told the number of the picture that is read next, from 1
 */
export async function readPictures(
  files: readonly Blob[],
  onNext: (n: number) => void = () => {},
): Promise<(string | null)[]> {
  const texts: (string | null)[] = [];
  for (const file of files) {
    onNext(texts.length + 1);
    texts.push(await readPicture(file));
  }
  return texts;
}

/**
 * Shows the camera in `video` and hands on what it sees, until the returned function is called. `onFailed`: there is no
 * camera, it was refused, or the address is not https.
 */
export function watchCamera(
  video: HTMLVideoElement,
  onFrame: (frame: ImageData) => void,
  onFailed: () => void,
): () => void {
  let stream: MediaStream | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;
  const look = (): void => {
    const pixels = video.videoWidth > 0 ? pixelsOf(video, video.videoWidth, video.videoHeight) : null;
    if (pixels) onFrame(pixels);
    if (!hasEnded) timer = setTimeout(look, PAUSE_MS);
  };
  const end = (): void => {
    hasEnded = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const start = async (): Promise<void> => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
    if (hasEnded) return end();
    video.srcObject = stream;
    await video.play();
    look();
  };
  start().catch(() => {
    if (!hasEnded) onFailed();
    end();
  });
  return end;
}

function pixelsOf(source: CanvasImageSource, width: number, height: number): ImageData | null {
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
