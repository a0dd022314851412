// Astro's own program, with nothing sent out: no telemetry, and no question to the registry about newer versions.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
// A build is for readers, whatever the shell is set to: with another value Astro builds a site for whoever develops it.
if (process.argv[2] === 'build') process.env.NODE_ENV = 'production';
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
