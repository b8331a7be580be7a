import { readConfig } from './config.ts'
import { NotConfigured } from './not-configured.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { startProduct } from './start-product.ts'

/** The product alone, configured by the environment: what production runs. */
await runUntilStopped(async () => {
  const read = readConfig(process.env)
  if (!read.ok) throw new NotConfigured(read.faults)
  const product = await startProduct(read.config)
  console.log(`Mentoring is ready: ${product.url}`)
  return product
})
