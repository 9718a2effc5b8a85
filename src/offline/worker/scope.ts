import type { ToolParts } from '../messages.ts';

/** The worker's global scope, and what the build has written into it (src/integrations/service-worker/bundle.ts). */
declare const self: ServiceWorkerGlobalScope & {
  /** Put in by workbox-build: the pages and files that every visitor gets at once. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
};
declare const BUILD_ID: string;
/** Bytes that the whole site costs to fetch, and takes on the device. */
declare const DOWNLOAD_BYTES: number;
declare const ROOM_BYTES: number;
declare const TOOL_PARTS: ToolParts[];

export const worker = self;
export const build = BUILD_ID;
export const downloadBytes = DOWNLOAD_BYTES;
export const roomBytes = ROOM_BYTES;
export const toolParts = TOOL_PARTS;
export const shell = self.__WB_MANIFEST;

/** Address of the site's root, with its final slash. */
export const root = self.registration.scope;
export const addressOf = (path: string): string => new URL(path, root).href;

/** True while a newer version is on its way or waits, this one or another: what the network gives may belong to that. */
export const isOutdated = (): boolean => Boolean(self.registration.waiting ?? self.registration.installing);
