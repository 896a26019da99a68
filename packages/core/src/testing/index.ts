export { componentFaults } from './component-faults.ts'
export { filesLoadedBy } from './files-loaded-by.ts'
export { mistakesIn, type Mistaken, type WrittenMap } from './mistakes-in.ts'
export { record, recordFailure, type RecordedResource, type RecordOptions } from './record.ts'
