/**
 * Ends a program on a Node that cannot run TypeScript, with a sentence in place of a trace. The
 * program must load its .ts files after this, by `import()`.
 *
 * @param {string} command what to use instead
 */
export function stopOnOldNode(command) {
  // Known to Node from 22.10 on, and a text where TypeScript is run without being asked for.
  if (/** @type {{ typescript?: unknown }} */ (process.features).typescript) return;
  console.error(
    `This is Node ${process.versions.node}, which is too old for this program. ` +
      `Use "${command}", which brings the Node it needs.`,
  );
  process.exit(1);
}
