import { resolve } from 'node:path'
import { buildTab } from '../tab/build.ts'

/** Builds what is served, for packaging; a start builds it by itself when it is missing or old. */
await buildTab(resolve('dist/tab'))
