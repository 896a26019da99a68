#!/usr/bin/env node
// Committed, not built: npm links a bin only if its file is there at install time, and dist is built after that.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `konductor needs Node 22.18 or newer; this is ${process.version} (${process.execPath}).\n` +
      'Install Node 24 and put it first on PATH. In the Konductor repository `npx konductor` uses the one npm installed.\n',
  )
  process.exit(1)
}
try {
  await import('../dist/main.js')
} catch (error) {
  // Another module that is missing is not answered by a build.
  const built = error?.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== new URL('../dist/main.js', import.meta.url).href
  process.stderr.write(
    built
      ? `konductor cannot start: ${error instanceof Error ? error.message : error}\n`
      : 'konductor is not built yet. Run: npm run build\n',
  )
  process.exit(3)
}
