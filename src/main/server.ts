import { readConfig } from './config.ts'
import { startProduct } from './start-product.ts'

/** The product alone, configured by the environment: what production runs. */
const read = readConfig(process.env)
if (!read.ok) {
  console.error(`Mentoring cannot start:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`)
  process.exit(1)
}

const product = await startProduct(read.config)
console.log(`Mentoring is ready: ${product.url}`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    product.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}
