/**
 * The key of a ground in screening.yaml: its id, but for the one ground whose id both versions use
 * for different words.
 */
export const groundWording = (ground: string, version: string): string =>
  ground === '36-1-regularise' && version === '2023' ? '36-1-regularise-2023' : ground;
