import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/index.ts';
import { siteMapFiles } from '../i18n/site-map.ts';
import { createPublication } from '../create-publication.ts';

const ending = '.xml';

// As many files as the addresses need: sitemap.xml, and with very many laws its parts.
export const getStaticPaths = () => {
  const site = new URL(import.meta.env.SITE);
  const corpus = getCorpus();
  const files = siteMapFiles(corpus, site, createPublication(site, corpus).fileAt);
  return [...files].map(([name, text]) => ({
    params: { sitemap: name.slice(0, -ending.length) },
    props: { text },
  }));
};

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'application/xml' } });
