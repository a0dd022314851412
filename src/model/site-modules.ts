/** The parts of a site that it can do without. */
export type Module = 'embed' | 'oneFile' | 'offline';
