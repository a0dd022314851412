// jsdom has no types of its own. These are the parts that the tests use.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string });
    readonly window: { readonly document: Document };
  }
}
