import { serve } from './scripts/serve.mjs';
import { qualityInNode, searchInNode } from './bench/search-in-node.ts';
import { refusalsOf } from './bench/search-quality.ts';
import { heldOut, offTopic, tuned } from './test/fixtures/queries.ts';
const site = await serve({ dir: 'dist', base: '/' });
const search = searchInNode('dist', site.url);
const show = (q: any) => { const { refused, ...s } = q; console.log(Object.entries(s).map(([k, v]: any) => `${k} ${v.mrr.toFixed(3)}/${v.hit3.toFixed(3)} (${v.count})`).join('; '), 'refused', (100 * refused).toFixed(2)); };
console.time('held'); const h = await qualityInNode(search, heldOut); show(h); console.timeEnd('held');
if (process.argv[2] !== 'quick') { const tq = await qualityInNode(search, tuned); show(tq); if (process.argv[3]) console.log((tq as any)[process.argv[3]].missed.join('\n')); }
for (const w of ['tuned','heldOut'] as const) { const r = await refusalsOf(search, offTopic[w]); console.log('off', w, r.count, r.share.toFixed(3), r.answered.join(' | ')); }

await site.close();
