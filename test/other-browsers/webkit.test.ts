import { testBase, withBrowser } from '../support/scenarios.ts';
import { testAll } from '../support/scenarios-all.ts';

withBrowser('WebKit', testBase, testAll);
