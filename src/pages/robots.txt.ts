import type { APIRoute } from 'astro';
import { publicationAt } from '../publication.ts';

export const GET: APIRoute = ({ site, locals }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${publicationAt(site, locals.corpus).fileAt('sitemap.xml')}\n`,
    { headers: { 'Content-Type': 'text/plain' } },
  );
