import ProseLink from '../site/ProseLink.astro';
import Before from './Before.astro';
import More from './More.astro';
import Sources from './Sources.astro';
import Steps from './Steps.astro';
import Unclear from './Unclear.astro';

/** What the elements of a category page's MDX are drawn with. */
export const categoryElements = { Steps, Unclear, Before, Sources, More, a: ProseLink };
