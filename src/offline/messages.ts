/** What pages and the service worker say to each other. */
import type { Names } from './names.ts';

/** `yes`: the visitor wants the whole site on this device, or has installed it. `paused`: began, and was stopped. */
export type Wanted = 'no' | 'yes' | 'paused';

/** Why a download stands still. `gone`: the site has another version by now, which has to be taken over first. */
export type Hindrance = 'network' | 'quota' | 'gone';

export type PageMessage =
  /** A page is there. `urls`: what it has loaded, when no worker saw it; `installed`: it runs as an installed app. */
  | { type: 'loaded'; urls: string[]; installed: boolean }
  | { type: 'status' }
  | { type: 'download' }
  | { type: 'pause' }
  | { type: 'remove' }
  /** From the worker in force to the one that waits, when the visitor has all copies removed. */
  | { type: 'drop' }
  /** To the new worker: take over, once a copy of the whole site is renewed where there was one. */
  | { type: 'update' }
  | { type: 'list' };

export interface Status {
  type: 'status';
  /** Short hash of everything in this version of the site. */
  build: string;
  wanted: Wanted;
  running: boolean;
  hindrance: Hindrance | undefined;
  /** Bytes that a download fetches, and how many of them are here. */
  total: number;
  done: number;
  /** Bytes that the whole site takes on the device. */
  room: number;
  /** When the last part came, ISO 8601; undefined while parts are missing. */
  completeAt: string | undefined;
  /** A whole copy of an earlier version is here. */
  olderCopy: boolean;
}

export interface KeptPages {
  type: 'pages';
  pages: { path: string; title: string }[];
}

export type WorkerMessage = Status | KeptPages;

/** `offline/packs/<build>.json`: the parts, with the bytes each costs to fetch, and what their placeholders stand for. */
export interface PackList {
  packs: [name: string, bytes: number][];
  /** How many of them, at the head, hold the scripts and styles: a page without these would stand still. */
  first: number;
  names: Names;
}

/** Pages of tools that share their code, and the files of it that are loaded only when they are asked for. */
export type ToolParts = [pages: string[], files: string[]];

/** `offline/packs/<name>.json`: files by path, texts with placeholders (names.ts), the others in base64. */
export interface Pack {
  text: Record<string, string>;
  base64: Record<string, string>;
}
