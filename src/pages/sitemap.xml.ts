import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/index.ts';
import { siteMapXml } from '../i18n/site-map.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(siteMapXml(getCorpus(), site ?? new URL('https://umbral.example')), {
    headers: { 'Content-Type': 'application/xml' },
  });
