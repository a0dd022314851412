/**
 * An attribute by which a script finds an element: `<p {...hook.attribute}>` and `hook.selector`.
 */
export interface Hook {
  readonly attribute: Readonly<Record<string, ''>>;
  readonly selector: string;
}

/** Creates the hook `data-<name>`. */
export const createHook = (name: string): Hook => ({
  attribute: { [`data-${name}`]: '' },
  selector: `[data-${name}]`,
});
