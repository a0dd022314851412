// css-tree has no types of its own. These are the parts that the tests use.
declare module 'css-tree' {
  interface List {
    forEach(act: (node: CssNode) => void): void;
    toArray(): CssNode[];
    readonly size: number;
  }
  export interface CssNode {
    readonly type: string;
    readonly name?: string;
    readonly property?: string;
    readonly value?: CssNode;
    readonly prelude?: CssNode | null;
    readonly block?: CssNode | null;
    readonly children?: List | null;
  }
  export function parse(css: string, options?: { onParseError?: (error: Error) => void }): CssNode;
  export function walk(
    node: CssNode,
    visit: (
      this: { atrule: CssNode | null; rule: CssNode | null; declaration: CssNode | null },
      node: CssNode,
    ) => void,
  ): void;
  export function generate(node: CssNode): string;
}
