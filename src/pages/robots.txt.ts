import type { APIRoute } from 'astro';
import { createPublication } from '../create-publication.ts';

export const GET: APIRoute = ({ site, locals }) => {
  const siteMap = createPublication(site, locals.corpus).fileAt('sitemap.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteMap}\n`, {
    headers: { 'Content-Type': 'text/plain' },
  });
};
