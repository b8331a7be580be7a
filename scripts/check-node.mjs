// Plain JavaScript that old versions can read: it runs before anything else and says in one line what is missing.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Mentoring needs Node 22.18 or newer, and this is ${process.version}. Run "npm ci" without --omit=optional, or install Node 24.`,
  )
  process.exit(1)
}
