import { ruleSet } from './dl-1350/index.ts';
import { compileRuleSet } from './engine/index.ts';

/** The law that the functions of `index.ts` evaluate. */
export const law = /* @__PURE__ */ compileRuleSet(ruleSet);
