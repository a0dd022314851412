/**
 * What the same content costs in other generators, measured on 24 November 2026 on a machine of two
 * shared cores with Chromium 156, with default themes: Starlight 0.42.4 (with a list of laws only
 * beside the text), VitePress 1.6.4, Docusaurus 3.10.2, Eleventy 3.1.8 (a bare layout: a floor, not
 * an equal). Their page of art. 29.2 has none of our notes. Bytes are brotli 11 of bodies.
 */
export const peers = {
  readingPage:
    'Starlight 40,965 in 10 requests; VitePress 145,999 in 9; Docusaurus 217,399 in 30; ' +
    'Eleventy 28,554 in 4',
  htmlAndCss: 'Starlight 15,491; VitePress 22,059; Docusaurus 18,173; Eleventy 3,330',
  readingScript: 'Starlight 3,468; VitePress 55,742; Docusaurus 174,909; Eleventy 25,224',
  fonts: 'VitePress 67,792 bytes of fonts, the others none',
  searchBytes:
    'Starlight 116,526 in 11; VitePress 62,055 in 2; Docusaurus 184,623 in 5; ' +
    'Eleventy 116,142 in 11',
  searchTime: 'Starlight 402; VitePress 215; Docusaurus 28; Eleventy 334',
  lighthouse:
    'Starlight 100 100 100 100; VitePress 99 100 100 100; Docusaurus 96 96 100 100; ' +
    'Eleventy 100 100 100 100',
  paint:
    'LCP Starlight 1,099, VitePress 1,804, Docusaurus 2,059, Eleventy 1,156; ' +
    'TBT VitePress 21, Docusaurus 185; CLS Eleventy 0.053, the others 0',
  build:
    'at 10 provisions: Starlight 2.4 s, 743 MiB; VitePress 3.4 s, 542 MiB; Docusaurus 5.6 s, ' +
    '685 MiB; Eleventy 0.5 s, 147 MiB',
} as const;
