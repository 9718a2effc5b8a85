import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromBase45, toBase45 } from '../../../src/storage/base45.ts';
import { collect, join, MOST_FRAMES, toFrames, type Collected } from '../../../src/storage/frames.ts';

afterEach(() => vi.unstubAllGlobals());

const readAll = async (frames: readonly string[]) => {
  let all: Collected | null = null;
  for (const frame of frames) {
    const next = collect(all, frame);
    if (next !== 'foreign') all = next;
  }
  return all ? join(all) : null;
};
/** Text that deflates badly, so that there are several codes. */
const LONG = Array.from({ length: 700 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20000))).join('');

describe('base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes %s as RFC 9285 does', (text, encoded) => {
    expect(toBase45(new TextEncoder().encode(text))).toBe(encoded);
  });
  it('gives any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void expect(fromBase45(toBase45(bytes))).toEqual(Uint8Array.from(bytes))),
    );
  });
  it.each(['A', ':::', 'GGW', 'a12', 'AB8$'])('refuses %s', (text) => expect(fromBase45(text)).toBeNull());
});

describe('a series of codes', () => {
  it('gives any text back, in whatever order and however often the codes are read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 3000, size: 'max' }),
        fc.infiniteStream(fc.nat()),
        async (text, order) => {
          const frames = (await toFrames(text))!;
          const shuffled = [...frames, ...frames]
            .map((frame) => [order.next().value, frame] as const)
            .sort((a, b) => a[0] - b[0]);
          expect(await readAll(shuffled.map(([, frame]) => frame))).toEqual({ ok: true, text });
        },
      ),
      { numRuns: 50 },
    );
  });
  it('fits the kind of code that a phone can read, in its most compact characters', async () => {
    const frames = (await toFrames(LONG))!;
    expect(frames.length).toBeGreaterThan(3);
    for (const frame of frames) expect(frame).toMatch(/^[0-9A-Z $%*+\-./:]{1,600}$/);
  });
  it('works where the browser cannot deflate', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    expect(await readAll((await toFrames(LONG))!)).toEqual({ ok: true, text: LONG });
  });
  it('is partial until the last code has come', async () => {
    const frames = (await toFrames(LONG))!;
    expect(await readAll(frames.slice(1))).toEqual({ ok: false, problem: 'partial' });
  });
  it('is not mixed with another: a code of another begins anew', async () => {
    const [mine, other] = [(await toFrames(LONG))!, (await toFrames(`${LONG}又`))!];
    expect(await readAll([...mine.slice(1), ...other])).toMatchObject({ ok: true, text: `${LONG}又` });
    expect(await readAll([other[0]!, ...mine])).toMatchObject({ ok: true, text: LONG });
  });
  it('with a part misread, or no deflated text, is damaged', async () => {
    const frames = (await toFrames(LONG))!;
    const misread = frames.map((frame, index) =>
      index === 1 ? frame.replace(/.$/, (char) => (char === 'A' ? 'B' : 'A')) : frame,
    );
    expect(await readAll(misread)).toEqual({ ok: false, problem: 'damaged' });
  });
  it('says where the browser cannot inflate what another has deflated; what is misread is damaged there, too', async () => {
    const frames = (await toFrames(LONG))!;
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await readAll(frames)).toEqual({ ok: false, problem: 'unsupported' });
    expect(await readAll(frames.map((frame) => frame.replace(/.$/, '-')))).toEqual({ ok: false, problem: 'damaged' });
    vi.stubGlobal('CompressionStream', undefined);
    expect(await readAll((await toFrames(LONG))!)).toEqual({ ok: true, text: LONG });
  });
  it('is refused where there is too much', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    expect(await toFrames('字'.repeat(MOST_FRAMES * 200))).toBeNull();
  });
  it('takes no other code for one of ours, and never throws', () => {
    for (const text of ['', 'https://example.org', 'ZCYS1:0123456789ABCDEF:3/2:A', 'ZCYS1:0123456789ABCDEF:1/999:A']) {
      expect(collect(null, text)).toBe('foreign');
    }
    fc.assert(fc.property(fc.string(), (text) => void collect(null, text)));
  });
});
