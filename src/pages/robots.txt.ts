import type { APIRoute } from 'astro';
import { publicationAt } from '../publication.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${publicationAt(site).fileAt('sitemap.xml')}\n`,
    { headers: { 'Content-Type': 'text/plain' } },
  );
