import type { ChangeOrigin, ToolId } from './port.ts';

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

type Listener = (origin: ChangeOrigin) => void;

/**
 * Tells listeners on this page, and through the channel those in other tabs, that a tool's records changed. Only the
 * tool's name travels: whoever hears it reads the database. Without a channel, `lookAgain` stands in for it.
 */
export class ChangeFeed {
  readonly #listeners = new Map<ToolId, Set<Listener>>();
  readonly #channel: Channel | null;

  constructor(channel: Channel | null) {
    this.#channel = channel;
    channel?.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') this.#tell(data as ToolId, 'elsewhere');
    });
  }

  subscribe(tool: ToolId, listener: Listener): () => void {
    const listeners = this.#listeners.get(tool) ?? new Set();
    this.#listeners.set(tool, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** `origin` is what this page's own listeners are told; other tabs always hear `elsewhere`. */
  publish(tool: ToolId, origin: ChangeOrigin): void {
    this.#tell(tool, origin);
    try {
      this.#channel?.postMessage(tool);
    } catch {
      // A channel that the browser has closed: other tabs look again when they come to the front.
    }
  }

  /** For a tab that comes back to the front where there is no channel: something may have happened meanwhile. */
  lookAgain(): void {
    for (const tool of this.#listeners.keys()) this.#tell(tool, 'elsewhere');
  }

  #tell(tool: ToolId, origin: ChangeOrigin): void {
    for (const listener of [...(this.#listeners.get(tool) ?? [])]) {
      try {
        listener(origin);
      } catch (error) {
        // A view that stumbles over the news must not turn a save that is done into a failed one.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
