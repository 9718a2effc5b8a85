import { keepSessionRows, readSessionRows } from './ephemeral.ts';
import { MemoryBackend, emptyRows, type Rows } from './memory-backend.ts';
import { TABLES, type MetaRow } from './rows.ts';

/** Keeps rows until the tab closes, over reloads and other pages of the site: 用完即清, and browsers without IndexedDB. */
export class SessionBackend extends MemoryBackend {
  override readonly kind = 'session';

  /** Whether this browser has such a place and lets it be written to. */
  static isPossible(): boolean {
    try {
      keepSessionRows(readSessionRows() ?? toText(emptyRows()));
      return true;
    } catch {
      return false;
    }
  }

  /** At once: the page may be gone before anything else happens. */
  override jot(row: MetaRow): void {
    try {
      const rows = this.read();
      rows.meta.set(row.key, row);
      this.keep(rows);
    } catch {
      // No room: the save that goes along with every jot will say so.
    }
  }

  override async remove(): Promise<void> {
    this.keep(emptyRows());
  }

  /** Read anew each time: a page that comes back from the browser's history must not know better than the storage. */
  protected override read(): Rows {
    return fromText(readSessionRows());
  }

  protected override keep(rows: Rows): void {
    keepSessionRows(toText(rows));
  }
}

const toText = (rows: Rows) => JSON.stringify(TABLES.map((table) => [...rows[table]]));

function fromText(text: string | null): Rows {
  const rows = emptyRows();
  if (text === null) return rows;
  const found = JSON.parse(text) as [string, never][][];
  TABLES.forEach((table, index) => (rows[table] = new Map(found[index])));
  return rows;
}
