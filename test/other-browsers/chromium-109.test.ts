import { testBase, withBrowser } from '../support/scenarios.ts';
import { testAll, testOffline } from '../support/scenarios-all.ts';

withBrowser('Chromium 109', testBase, testAll, testOffline);
