import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../scripts/nginx.mjs', import.meta.url));
const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });

describe('npm run nginx', () => {
  test('prints a configuration for the given address, path and folder', () => {
    const { stdout, status } = run(['--root', '/srv/umbral', '--listen', '8080', '--no-brotli'], {
      SITE_URL: 'https://ley.example.org',
      BASE_PATH: '/x/',
    });
    expect(status).toBe(0);
    for (const line of [
      'listen 8080;',
      'server_name ley.example.org;',
      'location /x/ {',
      'alias "/srv/umbral/";',
      'error_page 404 /x/404.html;',
      'gzip_static on;',
    ])
      expect(stdout).toContain(`    ${line}\n`);
    expect(stdout).not.toMatch(/brotli_static|listen 80;|Strict-Transport-Security/);
  });

  test('configures a whole host by default', () => {
    const { stdout } = run([], { SITE_URL: 'https://ley.example.org' });
    for (const line of [
      'listen 80;',
      'listen [::]:80;',
      'location / {',
      'brotli_static on;',
      'add_header Strict-Transport-Security "max-age=31536000" always;',
    ])
      expect(stdout).toContain(line);
  });

  test.each([
    [['--wrong'], {}, /--wrong/],
    [[], { SITE_URL: 'ley' }, /SITE_URL {2}setting-invalid\n {2}"ley" is no address/],
    [[], { BASE_PATH: 'x' }, /BASE_PATH {2}setting-invalid/],
    [['--root', '/srv/$host/dist'], {}, /cannot be told of the folder "\/srv\/\$host\/dist"/],
    [['--root', '/srv/a"b'], {}, /cannot be told of the folder/],
    [['--root', '/srv/a\\b'], {}, /cannot be told of the folder/],
    [['--root', '/srv/a\nb'], {}, /cannot be told of the folder/],
    [['--listen', '80; root /'], {}, /"80; root \/" is nothing that nginx can listen on/],
    [['--listen', '$port'], {}, /is nothing that nginx can listen on/],
    [['--listen', ''], {}, /is nothing that nginx can listen on/],
  ])('prints its usage for invalid arguments: %j %j', (args, env, why) => {
    const { status, stdout, stderr } = run(args, env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(why);
    expect(stderr).toContain('Use: npm run -s nginx -- ');
  });
});
