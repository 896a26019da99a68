export { componentFaults } from './component-faults.ts'
export { record, recordFailure, type RecordedResource, type RecordOptions } from './record.ts'
