import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

export const normalized = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

export const documentOf = (html: string): Document =>
  new JSDOM(html, { url: 'https://umbral.example/' }).window.document;

/** The text that the reader view of Firefox leaves of a page. */
export const readerText = (html: string): string =>
  normalized(new Readability(documentOf(html)).parse()?.textContent);
