import type { APIRoute } from 'astro';
import { siteMapXml } from '../i18n/site-map.ts';

export const GET: APIRoute = ({ site, locals }) =>
  new Response(siteMapXml(locals.corpus, site ?? new URL('https://umbral.example')), {
    headers: { 'Content-Type': 'application/xml' },
  });
