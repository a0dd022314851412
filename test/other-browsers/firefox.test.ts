import { testBase, withBrowser } from '../support/scenarios.ts';
import { testAll, testOffline } from '../support/scenarios-all.ts';

withBrowser('Firefox', testBase, testAll, testOffline);
