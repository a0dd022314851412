// Astro's own program, with nothing sent out: no telemetry, and no question to the registry about newer versions.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
