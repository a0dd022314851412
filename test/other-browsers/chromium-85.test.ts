import { testBase, withBrowser } from '../support/scenarios.ts';

withBrowser('Chromium 85', testBase);
