import type { Condition } from '../condition.ts';

/**
 * What a provision does for the person: it gives a status, lets them ask, lets the authorities act
 * (never decided for a person), or defines who is meant.
 */
export type ProvisionKind = 'status' | 'may-request' | 'authority-may' | 'definition';

/** What one provision of one version asks: it holds when any of its grounds does. */
export interface ProvisionRules {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly grounds: Readonly<Record<string, Condition>>;
}
