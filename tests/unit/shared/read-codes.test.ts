import { afterEach, expect, test, vi } from 'vitest';
import { readPictures } from '../../../src/ui/read-codes.ts';

afterEach(() => vi.unstubAllGlobals());

test('pictures are opened one at a time and closed again, also those that can’t be read', async () => {
  const events: string[] = [];
  let count = 0;
  vi.stubGlobal('createImageBitmap', (blob: Blob) => {
    count += 1;
    const name = String(count);
    if (blob.size === 0) return Promise.reject(new Error('no picture'));
    events.push(`open ${name}`);
    return Promise.resolve({ width: 10, height: 10, close: () => events.push(`close ${name}`) });
  });
  // A canvas without a context gives no pixels; one that throws stands for a picture that is too large.
  vi.stubGlobal('document', {
    createElement: () => ({
      getContext: () => {
        if (count === 3) throw new Error('too large');
        return null;
      },
    }),
  });
  const one = new Blob(['x']);
  expect(await readPictures([one, new Blob([]), one, one], (n) => events.push(`next ${n}`))).toEqual(
    Array.from({ length: 4 }, () => null),
  );
  expect(events).toEqual([
    ...['next 1', 'open 1', 'close 1'],
    'next 2',
    ...['next 3', 'open 3', 'close 3'],
    ...['next 4', 'open 4', 'close 4'],
  ]);
});
