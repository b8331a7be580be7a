import { lockFolder } from '../../../src/adapters/store/folder-lock.ts'

// Another process, for the tests of the folder lock: takes the folder, says so, and keeps it until told otherwise.
const lock = await lockFolder(process.argv[2]!)
process.send!('locked')
process.once('message', () => {
  void lock.release().then(() => process.disconnect())
})
