// Loaded by `nodeargs: --import=@konductor/core/node` before the program: plain JavaScript that any Node can run.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Konductor stacks are TypeScript that Node runs itself: Node 22.18 or newer is needed, this is ${process.version} (${process.execPath}).\n` +
      "Install Node 24 and put it first on PATH. In the Konductor repository `npm exec -c 'pulumi preview'` uses the one npm installed.\n",
  )
  // 32 tells Pulumi that the reason was printed already.
  process.exit(32)
}
