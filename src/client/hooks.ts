/**
 * The name of an attribute by which a script finds an element, or reads what a component passes to
 * it. A module per part of a page names its hooks for both sides. A component writes them with
 * `attribute`; a script uses them as the names they are: `[${hooks.notices}]`,
 * `element.getAttribute(hooks.group)`. They are plain constants, so that the bundler writes them
 * into each script instead of a chunk that all scripts would share.
 */
export type Hook = `data-${string}`;

/**
 * Returns a hook as an attribute for a component: `<div {...attribute(hooks.notices)}>`, or with a
 * value `<section {...attribute(hooks.group, 'law')}>`.
 *
 * @param value what scripts read from the element; by default nothing.
 */
export const attribute = (hook: Hook, value = ''): Readonly<Record<Hook, string>> => ({
  [hook]: value,
});
