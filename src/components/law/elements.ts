import En from './En.astro';
import Es from './Es.astro';
import LawLink from './LawLink.astro';
import Segment from './Segment.astro';

/** What the elements of a provision's MDX are drawn with. */
export const lawElements = { Segment, Es, En, a: LawLink };
