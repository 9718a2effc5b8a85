import { createRequire } from 'node:module';

/** What is used of the WebSocket that Playwright speaks BiDi over. */
interface Socket {
  send(data: unknown, ...rest: unknown[]): void;
  emit(event: string, data: unknown, ...rest: unknown[]): boolean;
}

/**
 * Lets Playwright 1.65 drive a stock Firefox 153. It sends one command that this Firefox does not know, when a context is
 * made, and knows a download by a field that this Firefox does not fill. Delete this file once a newer Firefox does both.
 */
export function bridgeStockFirefox(): void {
  const require = createRequire(import.meta.url);
  const { ws } = require('playwright-core/lib/utilsBundle') as { ws: { prototype: Socket } };
  const { send, emit } = ws.prototype;
  ws.prototype.send = function (data, ...rest) {
    if (typeof data !== 'string' || !data.includes('"emulation.setMediaFeaturesOverride"'))
      return send.call(this, data, ...rest);
    const { id } = JSON.parse(data) as { id: number };
    queueMicrotask(() => emit.call(this, 'message', JSON.stringify({ type: 'success', id, result: {} }), false));
  };
  ws.prototype.emit = function (event, data, ...rest) {
    const text = event === 'message' ? String(data) : '';
    if (!text.includes('"browsingContext.download')) return emit.call(this, event, data, ...rest);
    const message = JSON.parse(text) as { params: { url: string; download?: string } };
    message.params.download ??= message.params.url;
    return emit.call(this, event, JSON.stringify(message), ...rest);
  };
}
