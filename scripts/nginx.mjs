// npm run -s nginx > umbral.conf: an nginx configuration for the built site. SITE_URL, BASE_PATH and OUT_DIR are those of the build.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nginxConf } from '../src/hosting/nginx.ts';

const { SITE_URL = 'https://umbral.example', BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;
try {
  const { values } = parseArgs({
    options: { root: { type: 'string', default: resolve(OUT_DIR) }, listen: { type: 'string', multiple: true, default: ['80', '[::]:80'] }, brotli: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  process.stdout.write(nginxConf({ ...values, site: new URL(SITE_URL), base: `/${BASE_PATH}`.replace(/\/+/g, '/').replace(/\/$/, '') }));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\nUse: npm run -s nginx -- [--root /where/dist/lies] [--listen 80]… [--no-brotli]`);
  process.exit(1);
}
