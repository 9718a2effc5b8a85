import type { ToolId } from '../../storage/port.ts';

/** A tool as the page names and links it. */
export interface ToolLink {
  id: ToolId;
  name: string;
  href: string;
}
