/** Stands for the id of a segment until Segment.astro, which knows it, has drawn its text. */
export const segmentPlaceholder = '%segment%';
