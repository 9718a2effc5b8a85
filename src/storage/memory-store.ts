import { MemoryBackend } from './memory-backend.ts';
import { Store, type Registry, type StoreOptions } from './store.ts';

/** A store that lives as long as the page or the test. Parses, migrates and counts revisions as the real one does. */
export function memoryStore(registry: Registry, options?: StoreOptions): Store {
  return new Store(new MemoryBackend(), registry, options);
}
