import { defineMiddleware } from 'astro:middleware';
import { getCorpus } from './corpus/index.ts';
import { corpusOfWork } from './model/works.ts';
import { restrictPolicy } from './csp.ts';

/**
 * Each page is given the corpus, and leaves with a policy of its own, before it is written: reading
 * and writing thousands of files again takes long.
 */
export const onRequest = defineMiddleware(async ({ locals, params }, next) => {
  // A page of a law sees the content with that law at hand.
  const { work } = params;
  locals.corpus = work === undefined ? getCorpus() : corpusOfWork(getCorpus(), work);
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(restrictPolicy(await response.text()), response);
});
