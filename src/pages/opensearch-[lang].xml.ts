import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/index.ts';
import { openSearch } from '../exports/opensearch.ts';
import { href } from '../i18n/routes.ts';
import type { Language } from '../model/language.ts';
import { createPublication } from '../create-publication.ts';

export const getStaticPaths = () =>
  getCorpus().site.languages.map((lang) => ({ params: { lang }, props: { lang } }));

export const GET: APIRoute<{ lang: Language }> = ({ site, locals, props: { lang } }) =>
  new Response(
    openSearch(
      createPublication(site, locals.corpus),
      lang,
      new URL(href('search', lang), site).href,
    ),
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
