import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

export const normalized = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

export const documentOf = (html: string): Document =>
  new JSDOM(html, { url: 'https://umbral.example/' }).window.document;

/** The text of a page in the reader view of Firefox. */
export const readerText = (html: string): string =>
  normalized(new Readability(documentOf(html)).parse()?.textContent);
