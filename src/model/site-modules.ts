/** The parts of a site that it can do without. */
export type Module = 'selfCheck' | 'embed' | 'oneFile' | 'offline';

/** Whether readers can take a site away to read it without internet. */
export const canBeTakenAway = ({
  modules,
}: {
  readonly modules: Readonly<Record<Module, boolean>>;
}): boolean => modules.oneFile || modules.offline;
