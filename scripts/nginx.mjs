// npm run -s nginx > umbral.conf: an nginx configuration for the built site. SITE_URL, BASE_PATH
// and OUT_DIR are those of the build.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stopOnOldNode } from './node-version.mjs';

stopOnOldNode('npm run -s nginx');
const { nginxConf } = await import('../src/hosting/nginx.ts');
const { readSettings, settingsReport } = await import('../src/settings.ts');

try {
  const { settings, problems } = readSettings(process.env);
  if (problems.length > 0) throw new Error(settingsReport(problems));
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: resolve(settings.outDir) },
      listen: { type: 'string', multiple: true, default: ['80', '[::]:80'] },
      brotli: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  process.stdout.write(
    nginxConf({ ...values, site: settings.site, base: settings.base.replace(/\/$/, '') }),
  );
} catch (error) {
  console.error(
    `${error instanceof Error ? error.message : error}\n` +
      'Use: npm run -s nginx -- [--root /where/dist/lies] [--listen 80]… [--no-brotli]',
  );
  process.exit(1);
}
