import type { APIRoute } from 'astro';
import { backupJsonSchema } from '../../site/backup-schema.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(backupJsonSchema(), null, 1));
